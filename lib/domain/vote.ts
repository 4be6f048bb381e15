import type { CandidateKey } from '@/lib/domain/candidate';
import type { Instant } from '@/lib/domain/time';

export const VERDICTS = ['approve', 'reject', 'insufficient'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One attempt to show that it is the wrong person (references.md B-12). */
export interface Disproof {
  readonly id: string;
  readonly round: number;
  readonly person: string;
  readonly candidate: CandidateKey;
  /** The fact that would show that this is the wrong person. */
  readonly attempt: string;
  readonly result: 'does_not_disprove' | 'disproves' | 'could_not_be_checked';
  readonly note: string;
  readonly at: Instant;
}

/** What a person confirms; the fresh authentication is bound to the digest of exactly this. */
export interface Ballot {
  readonly verdict: Verdict;
  /** Named for an approval, else null. */
  readonly candidate: CandidateKey | null;
  readonly reasons: string;
  readonly limits: string;
  /** Keys of the evidence that this person opened and relies upon; each origin is confirmed by naming it here. */
  readonly reliedUpon: readonly string[];
  readonly originsConfirmed: readonly string[];
  /** Adjudication only: answers to contradicting items, by evidence key. */
  readonly answers: Readonly<Record<string, string>>;
}

export interface PendingVote extends Ballot {
  readonly round: number;
  readonly person: string;
  readonly kind: 'vote' | 'adjudication';
  readonly castAt: Instant;
  readonly countsAt: Instant;
}

export interface Vote extends Ballot {
  readonly round: number;
  readonly person: string;
  readonly kind: 'vote' | 'adjudication';
  readonly castAt: Instant;
  readonly countedAt: Instant;
}

/** Evidence that the vote relied on was withdrawn; the vote stays on record and counts no more. */
export interface VoteVoid {
  readonly round: number;
  readonly person: string;
  readonly reason: string;
  readonly at: Instant;
}
