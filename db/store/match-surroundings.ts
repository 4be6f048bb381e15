import { and, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { touchedElsewhere } from '@/db/store/match-elsewhere';
import { stopped } from '@/db/store/match-guards';
import { heldElsewhere } from '@/db/store/match-held';
import type { MatchState } from '@/lib/domain/match';
import { apart } from '@/lib/domain/sandbox';
import type { Surroundings } from '@/lib/ports/match-store';

/** Before anything was recorded. */
const BEGINNING = '1970-01-01T00:00:00.000Z';
const MOST_REJECTIONS = 500;

const rejectedIn = async (
  { engine, tables }: Base,
  { match, candidates }: MatchState,
): Promise<Surroundings['rejectedIn']> => {
  const { rejectedPairs: t } = tables;
  const images = candidates.map(({ image }) => image.sha256);
  const externalIds = candidates.map(({ externalId }) => externalId);
  const rows = await engine.read
    .select()
    .from(t)
    .where(
      and(
        eq(t.probeSha, apart(match.mode, match.probe.sha256)),
        ne(t.matchId, match.id),
        or(
          inArray(t.candidateSha, images),
          and(eq(t.integrator, match.integrator), inArray(t.candidateExternalId, externalIds)),
        ),
      ),
    )
    .orderBy(t.matchId, t.candidate)
    .limit(MOST_REJECTIONS);
  return rows.flatMap((row) =>
    candidates
      .filter(
        ({ image, externalId }) =>
          image.sha256 === row.candidateSha ||
          (match.integrator === row.integrator && externalId === row.candidateExternalId),
      )
      .map(({ key }) => ({ matchId: row.matchId, candidate: key })),
  );
};

/** Conditions as one row of truths; `case` because PostgreSQL says true and SQLite 1. */
const truths = async (base: Base, { match }: MatchState, person: string | null) => {
  const { engine, tables } = base;
  const elsewhere = person === null ? sql`1 = 0` : touchedElsewhere(base, match.id, person);
  const [row] = await engine.read
    .select({
      stopped: sql<number>`case when ${stopped(base, match.lane)} then 1 else 0 end`.mapWith(Number),
      elsewhere: sql<number>`case when ${elsewhere} then 1 else 0 end`.mapWith(Number),
      clockHigh: sql<
        string | null
      >`(select ${tables.deskFacts.value} from ${tables.deskFacts} where ${tables.deskFacts.key} = 'clock_high')`,
    })
    .from(sql`(select 1) as one`);
  return row;
};

/** What lies outside the match; the guards of the write check it again. */
export const surroundings = async (
  base: Base,
  state: MatchState,
  person: string | null,
): Promise<Surroundings> => {
  const [facts, rejected, [held]] = await Promise.all([
    truths(base, state, person),
    rejectedIn(base, state),
    person === null ? [] : heldElsewhere(base, state.match.id, person),
  ]);
  return {
    stopped: facts?.stopped !== 0,
    clockHigh: facts?.clockHigh ?? BEGINNING,
    touchedElsewhere: facts?.elsewhere !== 0,
    holds: held?.matchId ?? null,
    rejectedIn: rejected,
  };
};
