import { and, eq, isNotNull, isNull, not, or } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { writeWithEvent } from '@/db/store/desk-log';
import { plainWrite } from '@/db/store/desk-plain-write';
import { anotherAdmin, oneAtATime, useSetupLink } from '@/db/store/people-admins';
import { disablePerson } from '@/db/store/people-disable';
import { endWhatIsOpen } from '@/db/store/people-open';
import { peopleReads } from '@/db/store/people-reads';
import type { Account, Person } from '@/lib/domain/person';
import type { PeopleStore } from '@/lib/ports/people-store';

const isAdmin = (roles: Person['roles']): boolean => roles.includes('admin');

export const peopleStore = (base: Base): PeopleStore => {
  const { engine, tables } = base;
  const { people: t, accounts: a, qualifications: q, deskFacts: f } = tables;
  const insertPerson = (person: Person) =>
    engine.read
      .insert(t)
      .values({ ...person, admin: isAdmin(person.roles) })
      .onConflictDoNothing()
      .returning({ id: t.id })
      .toSQL();
  const insertAccount = (account: Account) =>
    engine.read.insert(a).values(account).onConflictDoNothing().returning({ id: a.id }).toSQL();
  return {
    ...peopleReads(base),
    ...disablePerson(base),
    addPerson: (person, account, event, then) =>
      writeWithEvent(base, then ? [event, then] : event, [
        insertPerson(person),
        ...(account ? [insertAccount(account)] : []),
      ]),
    addAccount: (account, event) => writeWithEvent(base, event, [insertAccount(account)]),
    setRoles: (id, roles, event) => {
      const admin = isAdmin(roles);
      const set = engine.read
        .update(t)
        .set({ roles, admin })
        .where(
          and(eq(t.id, id), admin ? undefined : or(not(t.admin), isNotNull(t.disabledAt), anotherAdmin(id))),
        )
        .returning({ id: t.id })
        .toSQL();
      return writeWithEvent(base, event, admin ? [set] : [oneAtATime(base, event.at), set]);
    },
    setAliases: (id, alsoKnownAs, event) =>
      writeWithEvent(base, event, [
        engine.read.update(t).set({ alsoKnownAs }).where(eq(t.id, id)).returning({ id: t.id }).toSQL(),
      ]),
    setPassword: (accountId, passwordHash, event, own) =>
      writeWithEvent(
        base,
        event,
        [
          engine.read
            .update(a)
            .set({ passwordHash })
            .where(and(eq(a.id, accountId), own ? eq(a.passwordHash, own.was) : undefined))
            .returning({ id: a.id })
            .toSQL(),
        ],
        endWhatIsOpen(base, { ofAccount: accountId }, event.at, own?.keep),
      ),
    grantQualification: (qualification, event) =>
      writeWithEvent(base, event, [
        engine.read.insert(q).values(qualification).onConflictDoNothing().returning({ id: q.id }).toSQL(),
      ]),
    revokeQualification: (id, at, event) =>
      writeWithEvent(base, event, [
        engine.read
          .update(q)
          .set({ revokedAt: at })
          .where(and(eq(q.id, id), isNull(q.revokedAt)))
          .returning({ id: q.id })
          .toSQL(),
      ]),
    addFirstAdmin: (person, account, setupHash, event) =>
      writeWithEvent(base, event, [
        oneAtATime(base, event.at),
        useSetupLink(base, setupHash, event.at),
        insertPerson(person),
        insertAccount(account),
      ]),
    setSetupHash: (hash, endsAt) =>
      plainWrite(
        base,
        engine.read
          .insert(f)
          .values({ key: 'setup_hash', value: hash, endsAt })
          .onConflictDoUpdate({ target: f.key, set: { value: hash, endsAt } })
          .toSQL(),
      ),
  };
};
