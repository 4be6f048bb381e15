import { and, eq, isNull, ne, notExists, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';

/** Another match than this one that the person holds and has not just voted on; at most one row. */
export const heldElsewhere = ({ engine: { read }, tables }: Base, matchId: string, person: string) => {
  const { leases: l, pendingVotes: p } = tables;
  const voted = read
    .select({ one: sql`1` })
    .from(p)
    .where(and(eq(p.matchId, l.matchId), eq(p.person, l.person)));
  return read
    .select({ matchId: l.matchId })
    .from(l)
    .where(and(eq(l.person, person), isNull(l.endedAt), ne(l.matchId, matchId), notExists(voted)))
    .limit(1);
};
