import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { Statement } from '@/db/engine';

/** Ends what the person of an account has open: sessions, but for `keep`, and step-ups not yet used. */
export const endWhatIsOpen = (
  { engine, tables }: Base,
  person: { readonly id: string } | { readonly ofAccount: string },
  at: string,
  keep: string | null = null,
): readonly Statement[] => {
  const { sessions: s, stepUps: u } = tables;
  const id =
    'id' in person
      ? person.id
      : sql`(select person_id from accounts where accounts.id = ${person.ofAccount})`;
  return [
    engine.read
      .update(s)
      .set({ revokedAt: at })
      .where(and(eq(s.personId, id), isNull(s.revokedAt), keep === null ? undefined : ne(s.hash, keep)))
      .toSQL(),
    engine.read
      .delete(u)
      .where(and(eq(u.personId, id), isNull(u.usedAt)))
      .toSQL(),
  ];
};
