import type { Kit } from '@/db/columns';

/** Unsealed work, apart from the match: a draft is nobody else's business and no event. */
export const draftTables = (kit: Kit) => ({
  drafts: kit.table(
    'drafts',
    {
      matchId: kit.text('match_id').notNull(),
      round: kit.integer('round').notNull(),
      person: kit.text('person').notNull(),
      part: kit.text('part').notNull(),
      body: kit.json<unknown>('body').notNull(),
      savedAt: kit.text('saved_at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.matchId, t.round, t.person, t.part] })],
  ),
});
