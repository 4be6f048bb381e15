import type { Candidate } from '@/lib/domain/candidate';
import type { Evidence } from '@/lib/domain/evidence';
import type { Hold } from '@/lib/domain/hold';
import type { Probe } from '@/lib/domain/image';
import type { Lead } from '@/lib/domain/lead';
import type { Lease } from '@/lib/domain/lease';
import type { Guidance } from '@/lib/domain/provider-guidance';
import type { Recheck } from '@/lib/domain/recheck';
import type { Redeemer } from '@/lib/domain/redeemer';
import type { Disposition, Exposure, Review, Touch } from '@/lib/domain/review';
import type { Instant } from '@/lib/domain/time';
import type { Disproof, PendingVote, Vote, VoteVoid } from '@/lib/domain/vote';

export const STATUSES = [
  'awaiting_evidence',
  'queued',
  'in_review',
  'adjudication',
  'approved',
  'rejected',
  'insufficient',
  'withdrawn',
  'expired',
] as const;
export type Status = (typeof STATUSES)[number];

export interface Provider {
  readonly name: string;
  readonly operation: string;
  readonly apiPath: string | null;
  readonly requestId: string | null;
  readonly sessionId: string | null;
  readonly modelVersion: string;
  readonly threshold: number | null;
  readonly thresholdSource: 'vendor_default' | 'operator_calibrated' | 'unknown';
}

export interface Search {
  readonly mode: '1:1' | '1:N';
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly database: {
    readonly name: string;
    readonly version: string | null;
    readonly size: number | null;
    readonly inclusionCriteria: string | null;
  } | null;
  /** How many the search returned; above what was pushed it blocks approval (references.md B-19). */
  readonly candidatesReturned: number;
}

export interface Purpose {
  readonly code: string;
  readonly offence: string | null;
  readonly legalBasis: string | null;
  readonly caseRef: string | null;
  readonly authorisation: string | null;
}

/** The row that is queued and reviewed. `version` counts what changes the match, `seq` every event. */
export interface Match {
  readonly id: string;
  readonly integrator: string;
  readonly externalId: string;
  /** SHA-256 of the canonical pushed body: same id and same digest is a repeat, another digest a conflict. */
  readonly digest: string;
  readonly mode: 'live' | 'practice' | 'sandbox';
  readonly lane: string;
  readonly policyVersion: number;
  readonly priority: number;
  readonly status: Status;
  readonly round: number;
  readonly receivedAt: Instant;
  /** When it last became claimable: the age that claim order uses. */
  readonly queuedAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly provider: Provider;
  readonly search: Search;
  readonly purpose: Purpose;
  readonly minor: 'yes' | 'no' | 'unknown';
  readonly consentRef: string | null;
  readonly probe: Probe;
  /** Earlier matches in which one of these pairs was rejected. */
  readonly repeats: readonly string[];
  /** Where it falls short of what its provider asks for. Never shown to reviewers: it says what the score was worth. */
  readonly cautions: readonly Guidance[];
  /** A hand-over keeps the match for one colleague for a while. */
  readonly reservedFor: string | null;
  readonly reservedUntil: Instant | null;
  readonly hold: Hold | null;
  readonly purgedAt: Instant | null;
  readonly version: number;
  readonly seq: number;
}

/** A match and everything that belongs to it. Each list is one table; rules read this and nothing else. */
export interface MatchState {
  readonly match: Match;
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly Evidence[];
  readonly touches: readonly Touch[];
  readonly leases: readonly Lease[];
  readonly reviews: readonly Review[];
  readonly dispositions: readonly Disposition[];
  readonly exposures: readonly Exposure[];
  readonly disproofs: readonly Disproof[];
  readonly pendingVotes: readonly PendingVote[];
  readonly votes: readonly Vote[];
  readonly voids: readonly VoteVoid[];
  readonly leads: readonly Lead[];
  /** Systems that were told that one of these leads is valid. */
  readonly redeemers: readonly Redeemer[];
  /** Rounds of this match that were drawn into a blind re-review. Reviewers are never told. */
  readonly rechecks: readonly Recheck[];
}
