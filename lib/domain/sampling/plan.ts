import type { Instant } from '@/lib/domain/time';

export const DECIDED_OUTCOMES = ['approved', 'rejected', 'insufficient'] as const;
export type DecidedOutcome = (typeof DECIDED_OUTCOMES)[number];

/** Decisions for which one of these holds are drawn whatever the share (lib/domain/sampling/conditions.ts). */
export type Condition =
  | { readonly kind: 'decided_under'; readonly seconds: number }
  | { readonly kind: 'changed_after_score' }
  | { readonly kind: 'score_only' };

export type Why = 'share' | Condition['kind'];

/** Which decisions a plan draws among; an empty list means all. */
export interface Strata {
  readonly lanes: readonly string[];
  readonly purposes: readonly string[];
  readonly outcomes: readonly DecidedOutcome[];
  /** Qualifications that a lane asks of its reviewers. */
  readonly qualifications: readonly string[];
}

export interface PlanRule {
  readonly name: string;
  /** Hundredths of a per cent: 10,000 is every decision. */
  readonly share: number;
  readonly strata: Strata;
  readonly always: readonly Condition[];
}

/** One version of a plan. Never changed but for its end, which publishes the secret that it drew by. */
export interface SamplingPlan extends PlanRule {
  readonly id: string;
  readonly version: number;
  readonly setBy: string;
  readonly setAt: Instant;
  readonly endedAt: Instant | null;
  /** Hex SHA-256 of the secret, in the event that sets the plan. */
  readonly secretDigest: string;
  /** 32 bytes, hex; null until the plan has ended. */
  readonly secret: string | null;
}

/** What is wrong with a plan, in words; empty when it holds together. */
export const planProblems = ({ name, share, strata, always }: PlanRule): readonly string[] =>
  [
    name.trim() ? null : 'Give the plan a name.',
    Number.isInteger(share) && share >= 0 && share <= 10_000
      ? null
      : 'The share is a whole number of hundredths of a per cent, from 0 to 10,000.',
    share > 0 || always.length > 0 ? null : 'A plan without a share and without a condition draws nothing.',
    new Set(always.map(({ kind }) => kind)).size === always.length ? null : 'Each condition stands once.',
    always.every(
      (c) =>
        c.kind !== 'decided_under' || (Number.isInteger(c.seconds) && c.seconds >= 1 && c.seconds <= 3600),
    )
      ? null
      : '“Decided fast” asks for 1 to 3,600 seconds.',
    strata.outcomes.every((o) => DECIDED_OUTCOMES.includes(o)) ? null : 'There is no such outcome.',
  ].filter((problem): problem is string => problem !== null);
