import type { Arrived } from '@/lib/domain/beside-events';
import type { Candidate } from '@/lib/domain/candidate';
import type { Actor } from '@/lib/domain/event';
import type { Evidence } from '@/lib/domain/evidence';
import type { Gate } from '@/lib/domain/gate';
import type { Lead } from '@/lib/domain/lead';
import type { Lease } from '@/lib/domain/lease';
import type { Match } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';
import type { Recheck, RecheckOf } from '@/lib/domain/recheck';
import type { Redeemer } from '@/lib/domain/redeemer';
import type { Disposition, Exposure, Review, Touch } from '@/lib/domain/review';
import type { Disproof, Vote, VoteVoid } from '@/lib/domain/vote';

export interface RoundFile {
  readonly round: number;
  readonly reviews: readonly Review[];
  readonly dispositions: readonly Disposition[];
  readonly disproofs: readonly Disproof[];
  readonly votes: readonly Vote[];
  readonly voids: readonly VoteVoid[];
  readonly leases: readonly Omit<Lease, 'tokenHash'>[];
  /** In the order in which each person was shown things: the exposure receipts of the round. */
  readonly exposures: readonly Exposure[];
}

export interface FileEvent {
  readonly seq: number;
  readonly at: string;
  readonly by: Actor;
  readonly kind: string;
  /** One sentence in words. */
  readonly says: string;
  readonly hash: string;
}

/** All that happened to one match, for supervisors and auditors. Pending votes and drafts are nobody's but their person's. */
export interface MatchFileView {
  readonly match: Match;
  readonly policy: Policy;
  readonly gate: Gate;
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly (Evidence & { readonly counts: boolean; readonly why: string })[];
  readonly rounds: readonly RoundFile[];
  readonly leads: readonly Lead[];
  /** Who redeemed these leads, and who has acknowledged their suspension or recall. */
  readonly redeemers: readonly Redeemer[];
  /** Rounds that were drawn into a blind re-review. Of the reviewer’s work nothing is here: that is in its own file. */
  readonly rechecks: readonly Recheck[];
  /** The decision that this match is a blind re-review of. */
  readonly recheckOf: RecheckOf | null;
  readonly touches: readonly Touch[];
  /** What providers sent beside the match; the texts themselves are read one by one. */
  readonly beside: readonly Arrived[];
  readonly events: readonly FileEvent[];
  /** Names by person id and by `integrator:<id>`. */
  readonly names: Readonly<Record<string, string>>;
}
