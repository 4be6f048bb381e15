import type { Lead } from '@/lib/domain/lead';
import type { Finding, Recheck } from '@/lib/domain/recheck';
import type { DecidedOutcome, SamplingPlan } from '@/lib/domain/sampling/plan';

/** What one version of a plan drew in a lane of one outcome, by chance or by a condition alone. */
export interface StratumResult {
  readonly plan: string;
  readonly version: number;
  readonly lane: string;
  readonly outcome: DecidedOutcome;
  readonly by: 'share' | 'condition';
  readonly drawn: number;
  readonly waiting: number;
  readonly agrees: number;
  readonly differs: number;
  readonly notDone: number;
}

/** An answered re-review for supervisors and auditors. Nothing in it says who reviewed. */
export interface AnsweredRecheck
  extends Pick<
    Recheck,
    | 'recheck'
    | 'lane'
    | 'plan'
    | 'version'
    | 'why'
    | 'outcome'
    | 'candidate'
    | 'verdict'
    | 'otherCandidate'
    | 'opinion'
    | 'excluded'
    | 'against'
  > {
  readonly match: string;
  readonly externalId: string;
  readonly answeredAt: string;
  readonly result: NonNullable<Recheck['result']>;
  /** How the lead of that round stands; null where there was none. */
  readonly lead: Lead['state'] | null;
  readonly concluded: {
    readonly finding: Finding;
    readonly words: string;
    readonly person: string;
    readonly at: string;
  } | null;
}

export interface SamplingView {
  /** Newest version first; the secret of one that has ended is in it. */
  readonly plans: readonly SamplingPlan[];
  readonly results: readonly StratumResult[];
  /** Differences that nobody has concluded on, the oldest first. */
  readonly open: readonly AnsweredRecheck[];
  /** Newest first. */
  readonly recent: readonly AnsweredRecheck[];
  readonly people: Readonly<Record<string, string>>;
  /** What a plan may choose among. */
  readonly lanes: readonly { readonly lane: string; readonly name: string }[];
  readonly purposes: readonly string[];
  readonly qualifications: readonly string[];
}
