import { and, eq, gte, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { writeWithEvent } from '@/db/store/desk-log';
import { plainWrite } from '@/db/store/desk-plain-write';
import type { SessionStore } from '@/lib/ports/session-store';

type Failures = Pick<SessionStore, 'failures' | 'addAttempt' | 'addFailure' | 'clearFailures'>;

/** Failed sign-ins by throttle key: what the keys are made of is the caller's business. */
export const signInFailures = (base: Base): Failures => {
  const { engine, tables } = base;
  const { signInFailures: t } = tables;
  const count = (key: string, at: string) =>
    engine.read
      .insert(t)
      .values({ key, at, times: 1 })
      .onConflictDoUpdate({ target: [t.key, t.at], set: { times: sql`sign_in_failures.times + 1` } })
      .toSQL();
  return {
    failures: async (key, since) => {
      // PostgreSQL sums integers to numeric, which its driver gives as text.
      const [sum] = await engine.read
        .select({ times: sql`coalesce(sum(${t.times}), 0)`.mapWith(Number) })
        .from(t)
        .where(and(eq(t.key, key), gte(t.at, since)));
      return sum?.times ?? 0;
    },
    addAttempt: (key, at) => plainWrite(base, count(key, at)),
    addFailure: async (keys, at, event) => {
      await writeWithEvent(
        base,
        event,
        [],
        keys.map((key) => count(key, at)),
      );
    },
    clearFailures: (key) => plainWrite(base, engine.read.delete(t).where(eq(t.key, key)).toSQL()),
  };
};
