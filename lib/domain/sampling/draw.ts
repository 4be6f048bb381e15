import type { MatchState } from '@/lib/domain/match';
import { isRecheck } from '@/lib/domain/recheck';
import { holds } from '@/lib/domain/sampling/conditions';
import {
  DECIDED_OUTCOMES,
  type DecidedOutcome,
  type SamplingPlan,
  type Strata,
  type Why,
} from '@/lib/domain/sampling/plan';
import type { Instant } from '@/lib/domain/time';

/** Why a decision was drawn, and by whom. */
export interface Draw {
  readonly plan: string;
  readonly version: number;
  /** In the order of the reasons, each once, of all plans that drew it. */
  readonly why: readonly Why[];
  readonly ticket: string;
}

/** The outcome that a match stands at, if it is one that can be drawn. */
export const outcomeOf = ({ match }: MatchState): DecidedOutcome | null =>
  DECIDED_OUTCOMES.find((outcome) => outcome === match.status) ?? null;

/** What is tried out in a sandbox is nobody's decision, and what was drawn is not drawn again. */
export const drawable = (state: MatchState): boolean =>
  outcomeOf(state) !== null && state.match.mode !== 'sandbox' && !isRecheck(state.match);

/** Whether a plan was in force at this instant. */
export const inForce = ({ setAt, endedAt }: Pick<SamplingPlan, 'setAt' | 'endedAt'>, at: Instant): boolean =>
  setAt <= at && (endedAt === null || at < endedAt);

const among = (
  { lanes, purposes, outcomes, qualifications }: Strata,
  state: MatchState,
  qualification: string,
): boolean => {
  const { lane, purpose, status } = state.match;
  const has = (list: readonly string[], word: string): boolean => list.length === 0 || list.includes(word);
  return (
    has(lanes, lane) &&
    has(purposes, purpose.code) &&
    has(outcomes, status) &&
    has(qualifications, qualification)
  );
};

const WHOLE = 10_000n;

/**
 * Whether a ticket (8 bytes, hex) falls into a share (hundredths of a per cent): ticket / 2^64 < share / 10,000, in whole
 * numbers, so that whoever recomputes it with the published secret comes to the same.
 */
export const drawnByShare = (ticket: string, share: number): boolean =>
  BigInt(`0x${ticket}`) * WHOLE < BigInt(share) << 64n;

const REASONS: readonly Why[] = ['share', 'decided_under', 'changed_after_score', 'score_only'];

const reasons = (plan: SamplingPlan, state: MatchState, ticket: string): readonly Why[] => [
  ...(drawnByShare(ticket, plan.share) ? (['share'] as const) : []),
  ...plan.always.filter((condition) => holds(condition, state)).map(({ kind }) => kind),
];

/**
 * Whether this decision is drawn, and why; null when it is not. Of several plans that draw it, the first by id is named
 * that drew it by chance, or else the first: only what chance drew says something of all decisions.
 * @param qualification what the rules of its round asked of its reviewers
 * @param ticketOf a plan's HMAC over this decision
 */
export const drawDecision = (
  state: MatchState,
  qualification: string,
  plans: readonly SamplingPlan[],
  ticketOf: (plan: SamplingPlan) => string,
): Draw | null => {
  const { decidedAt } = state.match;
  if (!drawable(state) || decidedAt === null) return null;
  const draws = plans
    .filter((plan) => inForce(plan, decidedAt) && among(plan.strata, state, qualification))
    .map((plan) => ({ plan, ticket: ticketOf(plan) }))
    .map(({ plan, ticket }) => ({ plan, ticket, why: reasons(plan, state, ticket) }))
    .filter(({ why }) => why.length > 0)
    .sort((a, b) => (a.plan.id < b.plan.id ? -1 : 1));
  const named = draws.find(({ why }) => why.includes('share')) ?? draws[0];
  if (!named) return null;
  const why = REASONS.filter((reason) => draws.some((draw) => draw.why.includes(reason)));
  return { plan: named.plan.id, version: named.plan.version, why, ticket: named.ticket };
};
