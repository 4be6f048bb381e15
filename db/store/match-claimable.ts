import { and, asc, between, eq, exists, isNull, lte, ne, not, or, type SQL, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { touchedElsewhere } from '@/db/store/match-elsewhere';
import { recheckIntegrator } from '@/lib/domain/recheck';
import type { ClaimableQuery } from '@/lib/ports/match-store';

/** Where blind re-reviews lie among integrators, in byte order: from `recheck/` to what follows the slash. */
const [RECHECKS, RECHECKS_END] = [recheckIntegrator(''), 'recheck0'];

/** This person is no longer fresh, by what lies in the match itself. */
const barredHere = (
  { engine: { read }, tables }: Base,
  { person, status }: ClaimableQuery,
): readonly SQL[] => {
  const { matches: m, touches, votes, pendingVotes, reviews } = tables;
  const one = { one: sql`1` };
  const barred = [
    exists(
      read
        .select(one)
        .from(touches)
        .where(
          and(
            eq(touches.matchId, m.id),
            eq(touches.person, person),
            or(ne(touches.reason, 'reviewed'), ne(touches.round, m.round)),
          ),
        ),
    ),
    exists(
      read
        .select(one)
        .from(votes)
        .where(and(eq(votes.matchId, m.id), eq(votes.round, m.round), eq(votes.person, person))),
    ),
    exists(
      read
        .select(one)
        .from(pendingVotes)
        .where(
          and(
            eq(pendingVotes.matchId, m.id),
            eq(pendingVotes.round, m.round),
            eq(pendingVotes.person, person),
          ),
        ),
    ),
  ];
  if (status !== 'adjudication') return barred;
  const voted = read
    .select(one)
    .from(reviews)
    .where(and(eq(reviews.matchId, m.id), eq(reviews.person, person), eq(reviews.kind, 'vote')));
  return [...barred, exists(voted)];
};

/**
 * Ids in claim order that this person may take as far as SQL can tell. Walks one index in order and
 * stops at the limit: no sort, however long the lane.
 */
export const claimable = async (base: Base, query: ClaimableQuery): Promise<readonly string[]> => {
  const { matches: m } = base.tables;
  const free = or(isNull(m.reservedUntil), lte(m.reservedUntil, query.now), eq(m.reservedFor, query.person));
  const rows = await base.engine.read
    .select({ id: m.id })
    .from(m)
    .where(
      and(
        eq(m.lane, query.lane),
        eq(m.status, query.status),
        free,
        query.noRechecks ? not(between(m.integrator, RECHECKS, RECHECKS_END)) : undefined,
        ...barredHere(base, query).map(not),
        not(touchedElsewhere(base, m.id, query.person)),
      ),
    )
    .orderBy(asc(m.urgency), asc(m.ageFrom), asc(m.id))
    .limit(query.limit);
  return rows.map(({ id }) => id);
};
