import { sql } from 'drizzle-orm';
import type { Kit } from '@/db/columns';
import type { Person } from '@/lib/domain/person';

/** Persons, the accounts they sign in with, and what they are qualified for. */
export const peopleTables = (kit: Kit) => {
  const people = kit.table(
    'people',
    {
      id: kit.text('id').primaryKey(),
      name: kit.text('name').notNull(),
      roles: kit.json<Person['roles']>('roles').notNull(),
      /** Said twice so that "the last administrator" is a condition on a column; the CHECK keeps both one. */
      admin: kit.bool('admin').notNull(),
      alsoKnownAs: kit.json<Person['alsoKnownAs']>('also_known_as').notNull(),
      createdAt: kit.text('created_at').notNull(),
      disabledAt: kit.text('disabled_at'),
    },
    (t) => [
      kit.check('people_admin', sql.raw(`admin = (roles like '%"admin"%')`)),
      kit.index('people_admins').on(t.id).where(sql.raw('admin')),
    ],
  );
  return {
    people,
    accounts: kit.table(
      'accounts',
      {
        id: kit.text('id').primaryKey(),
        personId: kit.text('person_id').notNull(),
        login: kit.text('login').notNull(),
        passwordHash: kit.text('password_hash'),
        createdAt: kit.text('created_at').notNull(),
        disabledAt: kit.text('disabled_at'),
      },
      (t) => [
        kit.uniqueIndex('accounts_login').on(t.login),
        // Two logins that differ only in case would let one person pass for another.
        kit.check('accounts_login_lower', sql.raw('login = lower(login)')),
        kit.index('accounts_person').on(t.personId),
        kit.foreignKey({ name: 'accounts_person_fk', columns: [t.personId], foreignColumns: [people.id] }),
      ],
    ),
    qualifications: kit.table(
      'qualifications',
      {
        id: kit.text('id').primaryKey(),
        personId: kit.text('person_id').notNull(),
        kind: kit.text('kind').notNull(),
        grantedBy: kit.text('granted_by').notNull(),
        grantedAt: kit.text('granted_at').notNull(),
        expiresAt: kit.text('expires_at').notNull(),
        revokedAt: kit.text('revoked_at'),
      },
      (t) => [
        kit.check('qualifications_by_another', sql.raw('granted_by <> person_id')),
        kit.index('qualifications_person').on(t.personId),
        kit.foreignKey({
          name: 'qualifications_person_fk',
          columns: [t.personId],
          foreignColumns: [people.id],
        }),
      ],
    ),
  };
};
