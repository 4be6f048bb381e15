import { REFUSALS } from '@/lib/domain/refusal-codes';
import type { PROVIDER_REFUSALS } from '@/lib/domain/refusals/provider-refusals';

/** Why a provider's response makes no match. A clear problem is better than an empty match. */
export type ProblemCode =
  | Exclude<keyof typeof PROVIDER_REFUSALS, 'provider_terms' | 'too_many_sights'>
  | 'unknown_image';

export interface Nothing {
  readonly kind: 'nothing';
  readonly problem: ProblemCode;
  readonly detail: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Says what happened here; without a sentence of its own, the problem's title. */
export const nothing = (
  problem: ProblemCode,
  detail: string = REFUSALS[problem].title,
  facts?: Readonly<Record<string, unknown>>,
): Nothing => ({ kind: 'nothing', problem, detail, ...(facts ? { facts } : {}) });
