import type { Nothing } from '@/lib/adapters/problems';
import { nothing, type ProblemCode } from '@/lib/adapters/problems';
import type { Sniff } from '@/lib/adapters/shared/operation';

/** How one kind of body that is no match shows itself, and what it is called then. */
export interface Sign {
  readonly when: (response: unknown) => boolean;
  readonly problem: ProblemCode;
  readonly detail?: string;
}

/** The first sign that fits names the body. */
export const sniffer =
  (signs: readonly Sign[]): Sniff =>
  (response): Nothing | null => {
    const sign = signs.find((s) => s.when(response));
    return sign ? nothing(sign.problem, sign.detail) : null;
  };
