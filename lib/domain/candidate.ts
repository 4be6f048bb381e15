import type { ImageFacts } from '@/lib/domain/image';

/** Opaque within one match, derived from a hash: it must say nothing of rank (references.md A-21). */
export type CandidateKey = string;

/** A score as its provider means it: own name, scale and direction; never converted (C-21). */
export interface Score {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly direction: 'higher_is_alike' | 'lower_is_alike';
}

export interface Candidate {
  readonly key: CandidateKey;
  readonly externalId: string;
  /** What the reference database calls this person; masked until the seal. */
  readonly label: string | null;
  readonly rank: number | null;
  readonly score: Score | null;
  readonly image: ImageFacts;
}
