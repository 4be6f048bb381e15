import { sql } from 'drizzle-orm';
import { type Kit, oneOf } from '@/db/columns';
import type { MatchTables } from '@/db/tables/matches';
import { LEASE_ENDS, type Lease } from '@/lib/domain/lease';
import { TOUCH_REASONS, type Touch } from '@/lib/domain/review';

/** Who holds a match, and who is no longer fresh for it. */
export const leaseTables = (kit: Kit, { matches }: MatchTables) => ({
  leases: kit.table(
    'leases',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      id: kit.text('id').notNull(),
      pos: kit.integer('pos').notNull(),
      round: kit.integer('round').notNull(),
      person: kit.text('person').notNull(),
      tokenHash: kit.text('token_hash').notNull(),
      startedAt: kit.text('started_at').notNull(),
      endsAt: kit.text('ends_at').notNull(),
      endedAt: kit.text('ended_at'),
      endReason: kit.text('end_reason').$type<NonNullable<Lease['endReason']>>(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.id] }),
      kit.uniqueIndex('leases_one_live').on(t.matchId).where(sql.raw('ended_at is null')),
      kit.index('leases_due').on(t.endsAt).where(sql.raw('ended_at is null')),
      kit.index('leases_held').on(t.person).where(sql.raw('ended_at is null')),
      oneOf(kit, 'leases_end_reason', 'end_reason', LEASE_ENDS),
      kit.check('leases_ended', sql.raw('(ended_at is null) = (end_reason is null)')),
    ],
  ),
  touches: kit.table(
    'touches',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      person: kit.text('person').notNull(),
      reason: kit.text('reason').$type<Touch['reason']>().notNull(),
      round: kit.integer('round').notNull(),
      pos: kit.integer('pos').notNull(),
      at: kit.text('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.person, t.reason, t.round] }),
      kit.index('touches_person').on(t.person, t.matchId),
      oneOf(kit, 'touches_reason', 'reason', TOUCH_REASONS),
    ],
  ),
  /** One row a person: written first by a claim, so that two claims of one person cannot pass each other. */
  freshness: kit.table('freshness', {
    person: kit.text('person').primaryKey(),
    n: kit.integer('n').notNull(),
  }),
});
