import { and, eq, gte, isNull, lt } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { plainWrite } from '@/db/store/desk-plain-write';
import { sessionEnds } from '@/db/store/session-ends';
import { signInFailures } from '@/db/store/session-failures';
import { sweepSessions } from '@/db/store/session-sweep';
import type { SessionStore } from '@/lib/ports/session-store';

export const sessionStore = (base: Base): SessionStore => {
  const { engine, tables } = base;
  const { sessions: s, stepUps, people: p, accounts: a } = tables;
  /** Sessions of those who may still sign in. */
  const usable = and(isNull(s.revokedAt), isNull(a.disabledAt), isNull(p.disabledAt));
  return {
    ...sessionEnds(base),
    ...signInFailures(base),
    ...sweepSessions(base),
    find: async (hash) => {
      const [found] = await engine.read
        .select({ session: s })
        .from(s)
        .innerJoin(a, eq(a.id, s.accountId))
        .innerJoin(p, eq(p.id, s.personId))
        .where(and(eq(s.hash, hash), usable));
      return found?.session ?? null;
    },
    seen: (hash, at) =>
      plainWrite(
        base,
        engine.read
          .update(s)
          .set({ seenAt: at })
          .where(and(eq(s.hash, hash), lt(s.seenAt, at), isNull(s.revokedAt)))
          .toSQL(),
      ),
    addStepUp: (grant) => plainWrite(base, engine.read.insert(stepUps).values(grant).toSQL()),
    onDuty: async (since) => {
      const rows = await engine.read
        .selectDistinct({ person: s.personId })
        .from(s)
        .innerJoin(a, eq(a.id, s.accountId))
        .innerJoin(p, eq(p.id, s.personId))
        .where(and(gte(s.seenAt, since), usable))
        .orderBy(s.personId);
      return rows.map(({ person }) => person);
    },
  };
};
