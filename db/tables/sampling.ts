import { sql } from 'drizzle-orm';
import { type Kit, oneOf } from '@/db/columns';
import type { MatchTables } from '@/db/tables/matches';
import type { Opinion } from '@/lib/domain/opinion';
import { FINDINGS, RECHECK_RESULTS, type Recheck } from '@/lib/domain/recheck';
import { DECIDED_OUTCOMES, type SamplingPlan } from '@/lib/domain/sampling/plan';
import { VERDICTS } from '@/lib/domain/vote';

/** Queries say these word for word, or the partial indexes do not serve. */
export const UNANSWERED = 'answered_at is null';
export const DIFFERING = `result = 'differs' and finding is null`;
export const ANSWERED_APPROVALS = `by_share and outcome = 'approved' and answered_at is not null`;

/** Decisions that were drawn into a blind re-review, one for each round at most, and what came of it. */
export const recheckTables = (kit: Kit, { matches }: MatchTables) => ({
  matchRechecks: kit.table(
    'match_rechecks',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      round: kit.integer('round').notNull(),
      pos: kit.integer('pos').notNull(),
      /** Id of the match that is the re-review; it is pushed right after its drawing was recorded. */
      recheck: kit.text('recheck').notNull(),
      lane: kit.text('lane').notNull(),
      outcome: kit.text('outcome').$type<Recheck['outcome']>().notNull(),
      candidate: kit.text('candidate'),
      plan: kit.text('plan').notNull(),
      version: kit.integer('version').notNull(),
      why: kit.json<Recheck['why']>('why').notNull(),
      /** Whether chance drew it: only that says something of all decisions. */
      byShare: kit.bool('by_share').notNull(),
      ticket: kit.text('ticket').notNull(),
      drawnAt: kit.text('drawn_at').notNull(),
      answeredAt: kit.text('answered_at'),
      result: kit.text('result').$type<NonNullable<Recheck['result']>>(),
      verdict: kit.text('verdict').$type<NonNullable<Recheck['verdict']>>(),
      otherCandidate: kit.text('other_candidate'),
      opinion: kit.json<Opinion>('opinion'),
      excluded: kit.bool('excluded').notNull(),
      against: kit.bool('against').notNull(),
      concludedAt: kit.text('concluded_at'),
      concludedBy: kit.text('concluded_by'),
      finding: kit.text('finding').$type<NonNullable<Recheck['finding']>>(),
      words: kit.text('words'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.round] }),
      kit.uniqueIndex('match_rechecks_recheck').on(t.recheck),
      kit.index('match_rechecks_waiting').on(t.matchId, t.round).where(sql.raw(UNANSWERED)),
      kit.index('match_rechecks_differing').on(t.matchId, t.round).where(sql.raw(DIFFERING)),
      kit
        .index('match_rechecks_answered')
        .on(t.answeredAt, t.matchId)
        .where(sql.raw('answered_at is not null')),
      kit.index('match_rechecks_approvals').on(t.lane, t.answeredAt).where(sql.raw(ANSWERED_APPROVALS)),
      kit.index('match_rechecks_results').on(t.plan, t.version, t.lane, t.outcome, t.byShare, t.result),
      oneOf(kit, 'match_rechecks_outcome', 'outcome', DECIDED_OUTCOMES),
      oneOf(kit, 'match_rechecks_result', 'result', RECHECK_RESULTS),
      oneOf(kit, 'match_rechecks_verdict', 'verdict', VERDICTS),
      oneOf(kit, 'match_rechecks_finding', 'finding', FINDINGS),
      kit.check('match_rechecks_answer', sql.raw('(answered_at is null) = (result is null)')),
    ],
  ),
});

/** Versions of sampling plans. Only their end is ever set; the secret leaves the server with the event that says so. */
export const planTables = (kit: Kit) => ({
  samplingPlans: kit.table(
    'sampling_plans',
    {
      id: kit.text('id').notNull(),
      version: kit.integer('version').notNull(),
      name: kit.text('name').notNull(),
      share: kit.integer('share').notNull(),
      strata: kit.json<SamplingPlan['strata']>('strata').notNull(),
      always: kit.json<SamplingPlan['always']>('always_drawn').notNull(),
      setBy: kit.text('set_by').notNull(),
      setAt: kit.text('set_at').notNull(),
      endedAt: kit.text('ended_at'),
      secretDigest: kit.text('secret_digest').notNull(),
      secret: kit.text('secret').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.id, t.version] }),
      kit.uniqueIndex('sampling_plans_one_in_force').on(t.id).where(sql.raw('ended_at is null')),
      kit.index('sampling_plans_newest').on(t.setAt, t.id, t.version),
      kit.check('sampling_plans_share', sql.raw('share between 0 and 10000')),
    ],
  ),
});
