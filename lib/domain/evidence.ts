import type { CandidateKey } from '@/lib/domain/candidate';
import type { Instant } from '@/lib/domain/time';

export const OBTAINED_VIA = ['before_match', 'independent_line', 'because_of_match'] as const;
export const DIRECTIONS = ['supports', 'contradicts', 'neutral'] as const;
export const LEVELS = ['low', 'medium', 'high'] as const;
export type Level = (typeof LEVELS)[number];

/** One item about one candidate. `derivedFrom` names other items' keys, or `match`. */
export interface Evidence {
  readonly key: string;
  readonly candidate: CandidateKey;
  readonly kind: string;
  readonly summary: string;
  readonly source: string;
  readonly obtainedAt: Instant | null;
  readonly obtainedBy: string | null;
  readonly paidBy: string | null;
  readonly obtainedVia: (typeof OBTAINED_VIA)[number];
  readonly derivedFrom: readonly string[];
  readonly direction: (typeof DIRECTIONS)[number];
  readonly weight: Level;
  readonly biasing: Level;
  readonly fileSha256: string | null;
  readonly addedAt: Instant;
  /** `integrator:<id>` or `person:<id>`. */
  readonly addedBy: string;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnReason: string | null;
}
