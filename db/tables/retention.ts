import type { Kit } from '@/db/columns';
import type { MatchTables } from '@/db/tables/matches';

/** Which images are still wanted, and which are on their way out (docs/decisions/0014-retention.md). */
export const retentionTables = (kit: Kit, { matches }: MatchTables) => ({
  /** Images that a match keeps, until it is purged: what stands here is never deleted. */
  matchImages: kit.table(
    'match_images',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      sha256: kit.text('sha256').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.sha256] }),
      kit.index('match_images_sha256').on(t.sha256, t.matchId),
    ],
  ),
  /** Images that may be wanted no more: deleted some minutes later, if nobody wants them by then. */
  leavingImages: kit.table(
    'leaving_images',
    {
      sha256: kit.text('sha256').primaryKey(),
      since: kit.text('since').notNull(),
      /** Somebody is deleting it since then; whoever brings it again has to wait. */
      claimedAt: kit.text('claimed_at'),
    },
    (t) => [kit.index('leaving_images_since').on(t.since, t.sha256)],
  ),
});
