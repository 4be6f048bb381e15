import { and, eq, gt, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { GuardStatement } from '@/db/engine';

/**
 * Lets the writes that may leave the desk without an administrator follow each other. Without it two
 * administrators could disable one another at once on PostgreSQL: each statement would still see the
 * other's row as it was.
 */
export const oneAtATime = ({ engine, tables }: Base, at: string): GuardStatement => {
  const { deskFacts: f } = tables;
  return engine.read
    .insert(f)
    .values({ key: 'admins', value: at })
    .onConflictDoUpdate({ target: f.key, set: { value: sql`excluded.value` } })
    .returning({ key: f.key })
    .toSQL();
};

/** Condition on `people`: an enabled administrator other than this person remains. */
export const anotherAdmin = (id: string) =>
  sql`exists (select 1 from people other where other.admin and other.disabled_at is null and other.id <> ${id})`;

/** Uses up the setup link, if it is this one, still runs, and nobody is an administrator yet. */
export const useSetupLink = ({ engine, tables }: Base, hash: string, now: string): GuardStatement => {
  const { deskFacts: f } = tables;
  return engine.read
    .delete(f)
    .where(
      and(
        eq(f.key, 'setup_hash'),
        eq(f.value, hash),
        gt(f.endsAt, now),
        sql`not exists (select 1 from people where admin)`,
      ),
    )
    .returning({ key: f.key })
    .toSQL();
};
