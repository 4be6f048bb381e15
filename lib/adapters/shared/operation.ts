import type { z } from 'zod';
import type { Invalid } from '@/lib/adapters/adapted';
import type { Nothing } from '@/lib/adapters/problems';
import type { Envelope } from '@/lib/adapters/shared/envelope';
import type { Found, Read } from '@/lib/adapters/shared/found';

/** What a mapping may use besides the response itself. */
export interface Context {
  readonly envelope: Envelope;
  readonly requestId: string | null;
}

export interface Operation {
  /** Under which names it is called; the first is the provider's own. Case and separators do not matter. */
  readonly names: readonly [string, ...string[]];
  readonly read: (response: unknown, context: Context) => Read;
}

/** Names a response that is none of the operation's, or null: errors, detections, status messages. */
export type Sniff = (response: unknown) => Nothing | null;

export interface Provider {
  readonly name: string;
  readonly operations: readonly Operation[];
  readonly sniff: Sniff;
}

const MAX_ISSUES = 20;

/** What does not fit, by path and without values. */
export const misfit = (error: z.ZodError, under: readonly string[] = []): Invalid => ({
  kind: 'invalid',
  problem: 'invalid_body',
  issues: error.issues.slice(0, MAX_ISSUES).map((issue) => ({
    field: [...under, ...issue.path].join('.').slice(0, 200),
    message: issue.message.slice(0, 300),
  })),
});

/** An operation whose mapping reads a response that has the right shape; what has not is told by path. */
export const operation = <S extends z.ZodType>(spec: {
  readonly names: readonly [string, ...string[]];
  readonly response: S;
  readonly read: (response: z.output<S>, context: Context) => Found | Nothing;
}): Operation => ({
  names: spec.names,
  read: (response, context) => {
    const parsed = spec.response.safeParse(response);
    return parsed.success ? spec.read(parsed.data, context) : misfit(parsed.error, ['response']);
  },
});

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

export const isCalled = (name: string, names: readonly string[]): boolean =>
  names.some((known) => plain(known) === plain(name));
