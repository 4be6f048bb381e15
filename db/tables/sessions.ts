import type { Kit } from '@/db/columns';
import type { peopleTables } from '@/db/tables/people';

type People = ReturnType<typeof peopleTables>;

/** Who is signed in, what they proved afresh, and how often somebody failed to. */
export const sessionTables = (kit: Kit, { people, accounts }: People) => ({
  sessions: kit.table(
    'sessions',
    {
      hash: kit.text('hash').primaryKey(),
      accountId: kit.text('account_id').notNull(),
      personId: kit.text('person_id').notNull(),
      createdAt: kit.text('created_at').notNull(),
      seenAt: kit.text('seen_at').notNull(),
      revokedAt: kit.text('revoked_at'),
    },
    (t) => [
      kit.index('sessions_person').on(t.personId),
      kit.index('sessions_seen').on(t.seenAt),
      kit.foreignKey({ name: 'sessions_account_fk', columns: [t.accountId], foreignColumns: [accounts.id] }),
      kit.foreignKey({ name: 'sessions_person_fk', columns: [t.personId], foreignColumns: [people.id] }),
    ],
  ),
  stepUps: kit.table(
    'step_ups',
    {
      id: kit.text('id').primaryKey(),
      personId: kit.text('person_id').notNull(),
      digest: kit.text('digest').notNull(),
      expiresAt: kit.text('expires_at').notNull(),
      usedAt: kit.text('used_at'),
    },
    (t) => [kit.index('step_ups_person').on(t.personId), kit.index('step_ups_expiry').on(t.expiresAt)],
  ),
  signInFailures: kit.table(
    'sign_in_failures',
    {
      key: kit.text('key').notNull(),
      at: kit.text('at').notNull(),
      /** Failures of this very millisecond. */
      times: kit.integer('times').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.key, t.at] }), kit.index('sign_in_failures_at').on(t.at)],
  ),
});
