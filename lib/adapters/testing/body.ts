import type { Adapted } from '@/lib/adapters/adapted';
import { adapt } from '@/lib/adapters/intake';
import type { SizeOf } from '@/lib/adapters/shared/build';
import { caseOf } from '@/lib/adapters/testing/cases';
import { envelopeOf, THOUSAND } from '@/lib/adapters/testing/envelope';
import type { MatchBody } from '@/lib/http/schemas/match';
import { matchBody } from '@/lib/http/schemas/match';

export type Taken = Extract<Adapted, { kind: 'match' | 'update' }>;

/** The result as a match or an update; anything else fails the test with what it says. */
export const taken = (adapted: Adapted): Taken => {
  if (adapted.kind === 'match' || adapted.kind === 'update') return adapted;
  throw new Error(JSON.stringify(adapted));
};

/** Its body as the desk's own intake would read it; a misfit fails the test. */
export const bodyIn = (adapted: Adapted): MatchBody => matchBody.parse(taken(adapted).body);

export const scoresIn = (adapted: Adapted): Record<string, number | undefined> =>
  Object.fromEntries(bodyIn(adapted).candidates.map((c) => [c.external_id, c.score?.value]));

export const notesIn = (adapted: Adapted): readonly string[] => taken(adapted).aside.notes.map((n) => n.code);

/** One of our own bodies, with parts of the response and of the envelope put in the place of others. */
export const adaptCase = (
  provider: string,
  operation: string,
  change: (response: never) => unknown = (response) => response,
  more: Readonly<Record<string, unknown>> = {},
  sizeOf: SizeOf = THOUSAND,
): Adapted => {
  const { response, pictures } = caseOf(provider, operation);
  const changed = change(structuredClone(response) as never);
  return adapt(provider, operation, envelopeOf(changed, pictures, more), sizeOf);
};
