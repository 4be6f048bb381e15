import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { writeWithEvent } from '@/db/store/desk-log';
import type { SessionStore } from '@/lib/ports/session-store';

/**
 * The beginning and the end of a session, each with its event. Both go to the stream of the person, as
 * disabling and passwords do, so that on PostgreSQL, too, one of them sees what the other did.
 */
export const sessionEnds = (base: Base): Pick<SessionStore, 'add' | 'revoke'> => {
  const { engine, tables } = base;
  const { sessions: s, people: p, accounts: a } = tables;
  return {
    add: ({ hash, accountId, personId, createdAt, seenAt, revokedAt }, passwordHash, event) => {
      const password = passwordHash === null ? isNull(a.passwordHash) : eq(a.passwordHash, passwordHash);
      const allowed = engine.read
        .select({
          hash: sql`${hash}`.as('hash'),
          accountId: a.id,
          personId: a.personId,
          createdAt: sql`${createdAt}`.as('created_at'),
          seenAt: sql`${seenAt}`.as('seen_at'),
          revokedAt: sql`${revokedAt}`.as('revoked_at'),
        })
        .from(a)
        .innerJoin(p, eq(p.id, a.personId))
        .where(
          and(eq(a.id, accountId), eq(p.id, personId), isNull(a.disabledAt), isNull(p.disabledAt), password),
        );
      return writeWithEvent(base, event, [
        engine.read.insert(s).select(allowed).returning({ hash: s.hash }).toSQL(),
      ]);
    },
    revoke: (hash, at, event) =>
      writeWithEvent(base, event, [
        engine.read
          .update(s)
          .set({ revokedAt: at })
          .where(and(eq(s.hash, hash), isNull(s.revokedAt)))
          .returning({ hash: s.hash })
          .toSQL(),
      ]),
  };
};
