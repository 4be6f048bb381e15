import { sql } from 'drizzle-orm';
import type { Kit } from '@/db/columns';
import type { FeedItem } from '@/lib/ports/feed-store';

/** What integrators are told. An item has no position until the one sequencing task gives it one. */
export const feedTables = (kit: Kit) => ({
  feedItems: kit.table(
    'feed_items',
    {
      matchId: kit.text('match_id').notNull(),
      seq: kit.integer('seq').notNull(),
      type: kit.text('type').$type<FeedItem['type']>().notNull(),
      integrator: kit.text('integrator').notNull(),
      externalId: kit.text('external_id'),
      leadId: kit.text('lead_id'),
      at: kit.text('at').notNull(),
      position: kit.integer('position'),
    },
    (t) => [
      // An event may be told to several: to who pushed the match, and to those that redeemed its lead.
      kit.primaryKey({ columns: [t.matchId, t.seq, t.type, t.integrator] }),
      kit.index('feed_items_page').on(t.integrator, t.position),
      kit
        .index('feed_items_waiting')
        .on(t.at, t.matchId, t.seq, t.type, t.integrator)
        .where(sql.raw('position is null')),
    ],
  ),
  /** The last position given, per integrator: compared and set in the write that gives more. */
  feedHeads: kit.table('feed_heads', {
    integrator: kit.text('integrator').primaryKey(),
    last: kit.integer('last').notNull(),
  }),
});
