import type { Score } from '@/lib/domain/candidate';
import type { Evidence } from '@/lib/domain/evidence';
import type { Box, Point, Pose, ProcessingStep } from '@/lib/domain/image';
import type { Provider, Purpose, Search, Status } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';
import type { Analysis, Disposition, Stage } from '@/lib/domain/review';
import type { Ballot, Disproof, Verdict } from '@/lib/domain/vote';

/** An image as a screen may address it: `ref` is `probe` or a candidate key, never a file name or hash. */
export interface ImageView {
  readonly ref: string;
  /** Exhibit mark: Q-1 for the probe, S-1… for candidates in this reviewer's own order. */
  readonly mark: string;
  readonly width: number;
  readonly height: number;
  readonly faceBox: Box | null;
  readonly landmarks: { readonly leftEye: Point; readonly rightEye: Point } | null;
  readonly pose: Pose | null;
  readonly capturedAt: string | null;
}

export interface CandidateView {
  readonly key: string;
  readonly image: ImageView;
  /** This person's own work; null until there is any. */
  readonly disposition: Disposition | null;
  readonly identity: { readonly externalId: string; readonly label: string | null } | null;
  readonly score: { readonly score: Score | null; readonly rank: number | null } | null;
}

export interface EvidenceView {
  readonly key: string;
  readonly kind: string;
  readonly biasing: Evidence['biasing'];
  readonly candidate: string;
  readonly opened: boolean;
  /** Whether it may be opened now: items open in the order of their biasing power. */
  readonly openable: boolean;
  readonly content: EvidenceContent | null;
}

export interface EvidenceContent
  extends Pick<
    Evidence,
    | 'summary'
    | 'source'
    | 'obtainedAt'
    | 'obtainedBy'
    | 'obtainedVia'
    | 'derivedFrom'
    | 'direction'
    | 'weight'
    | 'withdrawnAt'
    | 'withdrawnReason'
  > {
  /** Whether it counts towards the quorum for its candidate, and why not. */
  readonly counts: boolean;
  readonly why: string;
}

export interface Masked {
  readonly what: string;
  /** When it opens; null: not on this lane. */
  readonly until: Stage | null;
  readonly why: string;
}

export interface OtherVote {
  /** `Reviewer A`, `Reviewer B`: names are no help in deciding. */
  readonly pseudonym: string;
  readonly verdict: Verdict | null;
  readonly candidate: string | null;
  readonly reasons: string | null;
  readonly opinions: Readonly<Record<string, string>>;
}

/** All that a reviewer's screen may know. What is masked is not in the body at all: null stands in its place. */
export interface ReviewView {
  readonly matchId: string;
  readonly version: number;
  readonly round: number;
  readonly kind: 'vote' | 'adjudication';
  readonly mode: 'live' | 'practice' | 'sandbox';
  readonly lane: { readonly key: string; readonly name: string };
  readonly stage: Stage;
  readonly leaseEndsAt: string | null;
  readonly masked: readonly Masked[];
  readonly required: {
    readonly kinds: readonly {
      readonly kind: string;
      readonly present: boolean;
      readonly required: boolean;
    }[];
    readonly minimum: number;
    readonly sources: number;
    readonly votes: number;
  };
  readonly probe: {
    readonly image: ImageView;
    readonly quality: Readonly<Record<string, number>>;
    readonly processing: readonly ProcessingStep[];
  };
  /** Until where overlay, curtain and blink are open. */
  readonly aids: Policy['aids'];
  readonly gate: { readonly open: boolean; readonly reasons: readonly string[] };
  readonly minor: 'yes' | 'no' | 'unknown';
  readonly analysis: Analysis | null;
  readonly sealedAt: string | null;
  readonly candidates: readonly CandidateView[] | null;
  readonly evidence: readonly EvidenceView[] | null;
  readonly context: { readonly purpose: Purpose; readonly externalId: string } | null;
  readonly machine: { readonly provider: Provider; readonly search: Search } | null;
  readonly disproofs: readonly Disproof[];
  readonly others: readonly OtherVote[] | null;
  readonly history: readonly { readonly matchId: string; readonly what: string }[] | null;
  /** `waits`: its time has come, and it is kept until a supervisor has looked at the log; no more is said of that. */
  readonly pending: { readonly ballot: Ballot; readonly countsAt: string; readonly waits: boolean } | null;
  readonly status: Status;
}
