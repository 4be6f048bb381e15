import { and, asc, desc, eq, gt, isNull, max, notExists, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { MyWork } from '@/lib/ports/match-lists';

const MOST = 50;

const held = ({ engine: { read }, tables: { leases: l, matches: m } }: Base, person: string) =>
  read
    .select({ matchId: l.matchId, lane: m.lane, endsAt: l.endsAt, startedAt: l.startedAt })
    .from(l)
    .innerJoin(m, eq(m.id, l.matchId))
    .where(and(eq(l.person, person), sql.raw('ended_at is null')))
    .orderBy(asc(l.startedAt), asc(l.matchId))
    .limit(MOST);

const pending = ({ engine: { read }, tables: { pendingVotes: p } }: Base, person: string) =>
  read
    .select({ matchId: p.matchId, countsAt: p.countsAt })
    .from(p)
    .where(eq(p.person, person))
    .orderBy(asc(p.countsAt), asc(p.matchId))
    .limit(MOST);

/** Reviews that are still open (state-lists.ts), neither held nor waiting to be counted; since when. */
const cameBack = ({ engine: { read }, tables }: Base, person: string) => {
  const { reviews: r, leases: l, pendingVotes: p, matches: m } = tables;
  const own = <T extends typeof l | typeof p>(t: T) =>
    and(eq(t.matchId, r.matchId), eq(t.round, r.round), eq(t.person, r.person));
  const one = { one: sql`1` };
  const lastEnd = read
    .select({ at: max(l.endedAt) })
    .from(l)
    .where(own(l));
  return read
    .select({
      matchId: r.matchId,
      lane: m.lane,
      since: sql<string>`coalesce((${lastEnd}), ${r.startedAt})`,
    })
    .from(r)
    .innerJoin(m, eq(m.id, r.matchId))
    .where(
      and(
        eq(r.person, person),
        eq(r.open, true),
        notExists(
          read
            .select(one)
            .from(l)
            .where(and(own(l), isNull(l.endedAt))),
        ),
        notExists(read.select(one).from(p).where(own(p))),
      ),
    )
    .orderBy(desc(r.startedAt), asc(r.matchId))
    .limit(MOST);
};

/** Who handed it over: whoever held the last lease that ended so. */
const reserved = (
  { engine: { read }, tables: { matches: m, leases: l } }: Base,
  person: string,
  now: string,
) => {
  // A builder and not a template: in the fields of a SELECT from one table, templates lose the tables' names.
  const giver = read
    .select({ person: l.person })
    .from(l)
    .where(and(eq(l.matchId, m.id), eq(l.endReason, 'handed_over')))
    .orderBy(desc(l.pos))
    .limit(1);
  return (
    read
      .select({
        matchId: m.id,
        lane: m.lane,
        until: sql<string>`${m.reservedUntil}`,
        from: sql<string>`coalesce((${giver}), '')`,
      })
      .from(m)
      // A match that was withdrawn meanwhile keeps its reservation, and can be taken no more.
      .where(and(eq(m.reservedFor, person), gt(m.reservedUntil, now), eq(m.status, 'queued')))
      .orderBy(asc(m.reservedUntil), asc(m.id))
      .limit(MOST)
  );
};

const voted = ({ engine: { read }, tables: { votes: v, matches: m } }: Base, person: string) =>
  read
    .select({ matchId: v.matchId, lane: m.lane, countedAt: v.countedAt, verdict: v.verdict })
    .from(v)
    .innerJoin(m, eq(m.id, v.matchId))
    .where(eq(v.person, person))
    .orderBy(desc(v.countedAt), asc(v.matchId))
    .limit(MOST);

/** One person's own work; each list ends at fifty. */
export const myWork = async (base: Base, person: string, now: string): Promise<MyWork> => {
  const [mine, waiting, back, kept, done] = await Promise.all([
    held(base, person),
    pending(base, person),
    cameBack(base, person),
    reserved(base, person, now),
    voted(base, person),
  ]);
  return { held: mine, pending: waiting, cameBack: back, reserved: kept, voted: done };
};
