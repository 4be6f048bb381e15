import { sql } from 'drizzle-orm';
import { type Kit, oneOf } from '@/db/columns';
import type { Hold } from '@/lib/domain/hold';
import type { Probe } from '@/lib/domain/image';
import {
  type Match,
  type Provider,
  type Purpose,
  type Search,
  STATUSES,
  type Status,
} from '@/lib/domain/match';

const MODES = ['live', 'practice', 'sandbox'] as const;
const MINOR = ['yes', 'no', 'unknown'] as const;

/**
 * The row that is queued and reviewed. Columns are what lists and claims filter and order by; the rest
 * is JSON. `seq` is the guard of every write; `head` the hash of the last event.
 */
export const matchTables = (kit: Kit) => ({
  matches: kit.table(
    'matches',
    {
      id: kit.text('id').primaryKey(),
      integrator: kit.text('integrator').notNull(),
      externalId: kit.text('external_id').notNull(),
      digest: kit.text('digest').notNull(),
      mode: kit.text('mode').$type<Match['mode']>().notNull(),
      lane: kit.text('lane').notNull(),
      policyVersion: kit.integer('policy_version').notNull(),
      priority: kit.integer('priority').notNull(),
      status: kit.text('status').$type<Status>().notNull(),
      round: kit.integer('round').notNull(),
      receivedAt: kit.text('received_at').notNull(),
      queuedAt: kit.text('queued_at'),
      decidedAt: kit.text('decided_at'),
      provider: kit.json<Provider>('provider').notNull(),
      search: kit.json<Search>('search').notNull(),
      purpose: kit.json<Purpose>('purpose').notNull(),
      minor: kit.text('minor').$type<Match['minor']>().notNull(),
      consentRef: kit.text('consent_ref'),
      probe: kit.json<Probe>('probe').notNull(),
      repeats: kit.json<readonly string[]>('repeats').notNull(),
      cautions: kit.json<Match['cautions']>('cautions').notNull().default(sql.raw(`'[]'`)),
      reservedFor: kit.text('reserved_for'),
      reservedUntil: kit.text('reserved_until'),
      hold: kit.json<Hold>('hold'),
      purgedAt: kit.text('purged_at'),
      version: kit.integer('version').notNull(),
      seq: kit.integer('seq').notNull(),
      head: kit.text('head').notNull(),
      /** Negated priority, so that claim order ascends in every column: one index, both engines. */
      urgency: kit.integer('urgency').notNull(),
      /** `queuedAt`, or `receivedAt` before it was ever queued: never null, so that both engines order alike. */
      ageFrom: kit.text('age_from').notNull(),
      purposeCode: kit.text('purpose_code').notNull(),
      /** When it expires undecided, by the policy of its round; null while it does not wait. */
      waitsUntil: kit.text('waits_until'),
      /** A supervisor should look at how it was decided; see lib/domain/flag.ts. */
      flagged: kit.bool('flagged').notNull().default(false),
    },
    (t) => [
      kit.index('matches_claim').on(t.lane, t.status, t.urgency, t.ageFrom, t.id),
      kit.index('matches_newest').on(t.receivedAt, t.id),
      kit.index('matches_newest_of_lane').on(t.lane, t.receivedAt, t.id),
      kit.index('matches_newest_of_status').on(t.status, t.receivedAt, t.id),
      kit.index('matches_newest_of_lane_status').on(t.lane, t.status, t.receivedAt, t.id),
      kit.index('matches_newest_of_integrator').on(t.integrator, t.receivedAt, t.id),
      kit.index('matches_newest_of_purpose').on(t.purposeCode, t.receivedAt, t.id),
      kit.index('matches_external').on(t.externalId),
      kit.index('matches_open').on(t.status, t.id),
      kit.index('matches_waiting').on(t.waitsUntil).where(sql.raw('waits_until is not null')),
      kit
        .index('matches_kept')
        .on(t.lane, t.policyVersion, t.decidedAt, t.id)
        .where(sql.raw('decided_at is not null and purged_at is null')),
      kit.index('matches_flagged').on(t.receivedAt, t.id).where(sql.raw('flagged')),
      kit.index('matches_reserved').on(t.reservedFor, t.reservedUntil),
      oneOf(kit, 'matches_status', 'status', STATUSES),
      oneOf(kit, 'matches_mode', 'mode', MODES),
      oneOf(kit, 'matches_minor', 'minor', MINOR),
    ],
  ),
});

export type MatchTables = ReturnType<typeof matchTables>;
