import type { CandidateKey } from '@/lib/domain/candidate';
import type { Opinion } from '@/lib/domain/opinion';
import type { DecidedOutcome, Why } from '@/lib/domain/sampling/plan';
import type { Instant } from '@/lib/domain/time';
import type { Verdict } from '@/lib/domain/vote';

/** What of a match says whose it is; of the match's own type nothing, which knows of these. */
interface Named {
  readonly integrator: string;
  readonly externalId: string;
}

/** No integrator's own id has a slash, so nobody holds a key of what begins so, and nobody is taken for it. */
const PREFIX = 'recheck/';

/** Under whom a blind re-review of this integrator's matches is kept. */
export const recheckIntegrator = (integrator: string): string => `${PREFIX}${integrator}`;

/** Who pushed it: of a re-review, whoever pushed the match that it reviews. */
export const ownerOf = (integrator: string): string =>
  integrator.startsWith(PREFIX) ? integrator.slice(PREFIX.length) : integrator;

/** A blind re-review of another match's decision: one vote, no lead, no feed, in no figure. */
export const isRecheck = ({ integrator }: Pick<Named, 'integrator'>): boolean =>
  integrator.startsWith(PREFIX);

/** Ids of matches and rounds have no slash, so what was pushed stands whole behind the second one. */
export const recheckExternalId = (
  { id, externalId }: { readonly id: string; readonly externalId: string },
  round: number,
) => `${id}/${round}/${externalId}`;

/** The decision that a re-review is of; null of any other match. */
export interface RecheckOf {
  readonly match: string;
  readonly round: number;
  /** As its integrator calls it. */
  readonly externalId: string;
}

export const recheckOf = (of: Named): RecheckOf | null => {
  if (!isRecheck(of)) return null;
  const [match = '', round = '', ...rest] = of.externalId.split('/');
  return { match, round: Number(round), externalId: rest.join('/') };
};

/** What the people who work with a match call it; reviewers are told the same of a re-review as of what it reviews. */
export const calledBy = (match: Named): string => recheckOf(match)?.externalId ?? match.externalId;

export const RECHECK_RESULTS = ['agrees', 'differs', 'not_done'] as const;
export type RecheckResult = (typeof RECHECK_RESULTS)[number];

export const FINDINGS = ['decision_stands', 'decision_wrong', 're_review_wrong', 'open_question'] as const;
export type Finding = (typeof FINDINGS)[number];

/** What a re-review came to. Nothing in it says who looked. */
export interface RecheckAnswer {
  readonly result: RecheckResult;
  readonly verdict: Verdict | null;
  /** Whom it approves. */
  readonly otherCandidate: CandidateKey | null;
  /** Sealed in it on the candidate that the decision approved; null where none was, or where that was excluded. */
  readonly opinion: Opinion | null;
  readonly excluded: boolean;
  /** Beside the votes of the round it would have meant no lead. */
  readonly against: boolean;
}

/** A decision that was drawn, as the match itself keeps it: one for each round at most. */
export interface Recheck {
  /** Id of the match that is the re-review. */
  readonly recheck: string;
  readonly round: number;
  readonly lane: string;
  readonly outcome: DecidedOutcome;
  /** Whom the round approved. */
  readonly candidate: CandidateKey | null;
  readonly plan: string;
  readonly version: number;
  readonly why: readonly Why[];
  /** First 8 bytes of the plan's HMAC over `<match>/<round>`, hex. */
  readonly ticket: string;
  readonly drawnAt: Instant;
  readonly answeredAt: Instant | null;
  readonly result: RecheckResult | null;
  readonly verdict: Verdict | null;
  readonly otherCandidate: CandidateKey | null;
  readonly opinion: Opinion | null;
  readonly excluded: boolean;
  readonly against: boolean;
  readonly concludedAt: Instant | null;
  readonly concludedBy: string | null;
  readonly finding: Finding | null;
  readonly words: string | null;
}

/** Whether a supervisor still has to say what a difference means. */
export const isOpenDifference = ({ result, finding }: Pick<Recheck, 'result' | 'finding'>): boolean =>
  result === 'differs' && finding === null;
