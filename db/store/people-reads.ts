import { asc, eq } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { Tables } from '@/db/tables';
import type { Person } from '@/lib/domain/person';
import type { PeopleStore } from '@/lib/ports/people-store';

type Reads = Pick<
  PeopleStore,
  | 'people'
  | 'person'
  | 'accounts'
  | 'account'
  | 'accountByLogin'
  | 'qualifications'
  | 'allQualifications'
  | 'adminExists'
>;

const toPerson = ({ admin: _, ...person }: Tables['people']['$inferSelect']): Person => person;

export const peopleReads = ({ engine, tables }: Base): Reads => {
  const { people: t, accounts: a, qualifications: q } = tables;
  return {
    people: async () => {
      const rows = await engine.read.select().from(t).orderBy(asc(t.name), asc(t.id));
      return rows.map(toPerson);
    },
    person: async (id) => {
      const [found] = await engine.read.select().from(t).where(eq(t.id, id));
      return found ? toPerson(found) : null;
    },
    accounts: () => engine.read.select().from(a).orderBy(asc(a.login)),
    account: async (id) => {
      const [found] = await engine.read.select().from(a).where(eq(a.id, id));
      return found ?? null;
    },
    accountByLogin: async (login) => {
      const [found] = await engine.read.select().from(a).where(eq(a.login, login));
      return found ?? null;
    },
    qualifications: (personId) =>
      engine.read.select().from(q).where(eq(q.personId, personId)).orderBy(asc(q.grantedAt), asc(q.id)),
    allQualifications: () =>
      engine.read.select().from(q).orderBy(asc(q.personId), asc(q.grantedAt), asc(q.id)),
    adminExists: async () => {
      const found = await engine.read.select({ id: t.id }).from(t).where(eq(t.admin, true)).limit(1);
      return found.length > 0;
    },
  };
};
