import type { Kit } from '@/db/columns';

/**
 * Numbers of the overview, added up by the worker from the log's events in their order (lib/domain/figures). How far
 * it has come is the desk fact `figures_upto`, set in the same write, so that no event counts twice.
 */
export const figureTables = (kit: Kit) => ({
  dailyFigures: kit.table(
    'daily_figures',
    {
      measure: kit.text('measure').notNull(),
      /** Day in UTC, `2026-11-22`. */
      day: kit.text('day').notNull(),
      lane: kit.text('lane').notNull(),
      bucket: kit.text('bucket').notNull(),
      n: kit.integer('n').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.measure, t.day, t.lane, t.bucket] })],
  ),
});
