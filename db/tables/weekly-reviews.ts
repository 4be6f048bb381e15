import type { Kit } from '@/db/columns';
import type { WeeklyCounts } from '@/lib/domain/weekly-review';

/** The log of a week, gone through and signed off: once, and never changed. */
export const weeklyTables = (kit: Kit) => ({
  weeklyReviews: kit.table('weekly_reviews', {
    /** The week's Monday in UTC, `2026-11-16`. */
    week: kit.text('week').primaryKey(),
    signedAt: kit.text('signed_at').notNull(),
    person: kit.text('person').notNull(),
    findings: kit.text('findings').notNull(),
    /** What the log held when it was signed off, by kind. */
    counts: kit.json<WeeklyCounts>('counts').notNull(),
  }),
});
