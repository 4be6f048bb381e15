import type { Kit } from '@/db/columns';
import type { Preferences } from '@/lib/domain/preferences';

/** How each person likes to work; no event, and no rule reads it. */
export const preferenceTables = (kit: Kit) => ({
  preferences: kit.table('preferences', {
    person: kit.text('person').primaryKey(),
    body: kit.json<Preferences>('body').notNull(),
    savedAt: kit.text('saved_at').notNull(),
  }),
});
