import { and, asc, eq } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { KeptAside } from '@/lib/domain/aside';

/** Texts kept beside matches. They are written with their match (match-trail.ts) and never with its state. */
export const matchAsides = ({ engine, tables: { matchAsides: t } }: Base) => ({
  /** Keys of what is kept, all of them: at most one push and MOST_SIGHTS sights. */
  asideKeys: async (matchId: string): Promise<readonly string[]> => {
    const rows = await engine.read
      .select({ key: t.key })
      .from(t)
      .where(eq(t.matchId, matchId))
      .orderBy(asc(t.key));
    return rows.map((row) => row.key);
  },
  aside: async (matchId: string, key: string): Promise<KeptAside | null> => {
    const [row] = await engine.read
      .select()
      .from(t)
      .where(and(eq(t.matchId, matchId), eq(t.key, key)));
    if (!row) return null;
    const { matchId: _match, ...aside } = row;
    return aside;
  },
});
