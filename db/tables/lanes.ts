import { sql } from 'drizzle-orm';
import { type Kit, oneOf } from '@/db/columns';
import type { PolicyVersion } from '@/lib/domain/lane';
import type { Policy } from '@/lib/domain/policy';

/**
 * A generated column that a unique index can hold: NULLs never collide. (An index on the expression itself
 * is no way out: drizzle-kit 0.31 splits it at its comma for SQLite.)
 */
const orEmpty = (kit: Kit, name: string, column: string) =>
  kit
    .text(name)
    .notNull()
    .generatedAlwaysAs(sql.raw(`coalesce(${column}, '')`), { mode: 'stored' });

/** A lane's rules, version by version, and what holds it up: stops and alarms. */
export const laneTables = (kit: Kit) => ({
  policyVersions: kit.table(
    'policy_versions',
    {
      lane: kit.text('lane').notNull(),
      version: kit.integer('version').notNull(),
      state: kit.text('state').$type<PolicyVersion['state']>().notNull(),
      policy: kit.json<Policy>('policy').notNull(),
      proposedBy: kit.text('proposed_by').notNull(),
      proposedAt: kit.text('proposed_at').notNull(),
      decidedBy: kit.text('decided_by'),
      decidedAt: kit.text('decided_at'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.lane, t.version] }),
      oneOf(kit, 'policy_versions_state', 'state', ['proposed', 'active', 'superseded', 'declined']),
      kit.check('policy_versions_number', sql.raw('version >= 1')),
      kit.check(
        'policy_versions_two_people',
        sql.raw(
          `state in ('proposed', 'declined') or (decided_by is not null and decided_by <> proposed_by)`,
        ),
      ),
      kit.uniqueIndex('policy_versions_one_active').on(t.lane).where(sql.raw(`state = 'active'`)),
    ],
  ),
  stops: kit.table(
    'stops',
    {
      id: kit.text('id').primaryKey(),
      lane: kit.text('lane'),
      scope: orEmpty(kit, 'scope', 'lane'),
      reason: kit.text('reason').notNull(),
      setBy: kit.text('set_by').notNull(),
      setAt: kit.text('set_at').notNull(),
      liftAskedBy: kit.text('lift_asked_by'),
      liftAskedAt: kit.text('lift_asked_at'),
      liftedBy: kit.text('lifted_by'),
      liftedAt: kit.text('lifted_at'),
    },
    (t) => [
      kit.check(
        'stops_two_people_lift',
        sql.raw(
          'lifted_at is null or (lift_asked_by is not null and lifted_by is not null and lifted_by <> lift_asked_by)',
        ),
      ),
      // A lane cannot be called '': the empty scope is the whole desk.
      kit.check('stops_lane', sql.raw(`lane <> ''`)),
      kit.uniqueIndex('stops_one_in_force').on(t.scope).where(sql.raw('lifted_at is null')),
      kit.index('stops_lifted').on(t.liftedAt).where(sql.raw('lifted_at is not null')),
    ],
  ),
  alarms: kit.table(
    'alarms',
    {
      id: kit.text('id').primaryKey(),
      matchId: kit.text('match_id'),
      about: orEmpty(kit, 'about', 'match_id'),
      lane: kit.text('lane').notNull(),
      text: kit.text('text').notNull(),
      raisedAt: kit.text('raised_at').notNull(),
      clearedAt: kit.text('cleared_at'),
    },
    (t) => [
      // Whoever looks every minute and finds the same trouble raises it once.
      kit.uniqueIndex('alarms_one_raised').on(t.lane, t.about).where(sql.raw('cleared_at is null')),
      kit.index('alarms_cleared').on(t.clearedAt).where(sql.raw('cleared_at is not null')),
    ],
  ),
});
