import { type Kit, oneOf } from '@/db/columns';
import type { integratorTables } from '@/db/tables/integrators';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { FAMILIES, type Family, STATUS_CLASSES, type StatusClass } from '@/lib/domain/usage';

type Integrators = ReturnType<typeof integratorTables>;

/** What was done with each key, by hour, and the last requests that were refused. Counts, no record: they may be lost. */
export const keyUsageTables = (kit: Kit, { apiKeys }: Integrators) => ({
  keyUsage: kit.table(
    'key_usage',
    {
      key: kit
        .text('key')
        .notNull()
        .references(() => apiKeys.id),
      hour: kit.text('hour').notNull(),
      family: kit.text('family').$type<Family>().notNull(),
      statusClass: kit.text('status_class').$type<StatusClass>().notNull(),
      n: kit.integer('n').notNull(),
      lastAt: kit.text('last_at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.key, t.hour, t.family, t.statusClass] }),
      kit.index('key_usage_hour').on(t.hour),
      oneOf(kit, 'key_usage_family', 'family', FAMILIES),
      oneOf(kit, 'key_usage_class', 'status_class', STATUS_CLASSES),
    ],
  ),
  keyErrors: kit.table(
    'key_errors',
    {
      key: kit
        .text('key')
        .notNull()
        .references(() => apiKeys.id),
      id: kit.text('id').notNull(),
      at: kit.text('at').notNull(),
      code: kit.text('code').$type<RefusalCode>().notNull(),
      status: kit.integer('status').notNull(),
      route: kit.text('route').notNull(),
      instance: kit.text('instance').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.key, t.id] }),
      kit.index('key_errors_newest').on(t.key, t.at, t.id),
      kit.index('key_errors_at').on(t.at),
    ],
  ),
});
