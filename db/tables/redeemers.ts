import { sql } from 'drizzle-orm';
import { type Kit, oneOf } from '@/db/columns';
import type { MatchTables } from '@/db/tables/matches';
import type { Warning } from '@/lib/domain/redeemer';

/** Queries say it word for word, or the partial index does not serve. */
export const UNHEARD = 'told is not null and acknowledged_at is null';

/** Systems that were told that a lead is valid, and whether they know of what came of it. */
export const redeemerTables = (kit: Kit, { matches }: MatchTables) => ({
  redeemers: kit.table(
    'redeemers',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      lead: kit.text('lead').notNull(),
      integrator: kit.text('integrator').notNull(),
      pos: kit.integer('pos').notNull(),
      firstAt: kit.text('first_at').notNull(),
      told: kit.text('told').$type<Warning>(),
      toldAt: kit.text('told_at'),
      acknowledgedAt: kit.text('acknowledged_at'),
      chased: kit.integer('chased').notNull(),
      chaseAt: kit.text('chase_at'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.lead, t.integrator] }),
      kit.index('redeemers_chase').on(t.chaseAt).where(sql.raw('chase_at is not null')),
      kit.index('redeemers_unheard').on(t.toldAt, t.matchId).where(sql.raw(UNHEARD)),
      oneOf(kit, 'redeemers_told', 'told', ['suspended', 'recalled']),
    ],
  ),
});
