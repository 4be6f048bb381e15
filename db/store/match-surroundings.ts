import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { compiled, compiledFor, listed, places } from '@/db/store/compiled';
import { touchedElsewhere } from '@/db/store/match-elsewhere';
import { logInDoubt, stopped } from '@/db/store/match-guards';
import { heldElsewhere } from '@/db/store/match-held';
import { decode } from '@/db/store/rows';
import type { MatchState } from '@/lib/domain/match';
import { ownerOf, recheckOf } from '@/lib/domain/recheck';
import { apart } from '@/lib/domain/sandbox';
import { matchChain } from '@/lib/ledger/chain-name';
import type { MatchStore, Surroundings } from '@/lib/ports/match-store';

/** Before anything was recorded. */
const BEGINNING = '1970-01-01T00:00:00.000Z';
const MOST_REJECTIONS = 500;

const rejections = ({ engine, tables: { rejectedPairs: t } }: Base) => {
  const find = compiledFor((count) =>
    engine.read
      .select()
      .from(t)
      .where(
        and(
          eq(t.probeSha, sql.placeholder('probe')),
          ne(t.matchId, sql.placeholder('match')),
          ne(t.matchId, sql.placeholder('reviewed')),
          or(
            inArray(t.candidateSha, places('image', count).map(sql.placeholder)),
            and(
              eq(t.integrator, sql.placeholder('integrator')),
              inArray(t.candidateExternalId, places('externalId', count).map(sql.placeholder)),
            ),
          ),
        ),
      )
      .orderBy(t.matchId, t.candidate)
      .limit(MOST_REJECTIONS),
  );
  return async ({ match, candidates }: MatchState): Promise<Surroundings['rejectedIn']> => {
    const images = candidates.map(({ image }) => image.sha256);
    const integrator = ownerOf(match.integrator);
    const externalIds = candidates.map(({ externalId }) => externalId);
    const rows = await engine.query(
      find(candidates.length, {
        ...{ probe: apart(match.mode, match.probe.sha256), match: match.id, integrator },
        // What a re-review reviews must not be told to whoever does it.
        reviewed: recheckOf(match)?.match ?? match.id,
        ...listed('image', images),
        ...listed('externalId', externalIds),
      }),
    );
    return rows
      .map((row) => decode(t, row))
      .flatMap((row) =>
        candidates
          .filter(
            ({ image, externalId }) =>
              image.sha256 === row.candidateSha ||
              (integrator === row.integrator && externalId === row.candidateExternalId),
          )
          .map(({ key }) => ({ matchId: row.matchId, candidate: key })),
      );
  };
};

/** What the first open fault of the log says of this match's events. */
const faultOf = ({ engine, tables: { logFaults: t } }: Base) =>
  engine.read
    .select({ what: t.what })
    .from(t)
    .where(and(isNull(t.acknowledgedAt), eq(t.chain, sql.placeholder('chain'))))
    .orderBy(t.foundAt)
    .limit(1);

/** Whether a lane is stopped, whether the log is in doubt, and the highest time that the desk has seen. */
const deskFacts = (base: Base) => {
  const { engine, tables } = base;
  // `case` because PostgreSQL says true and SQLite 1.
  const find = compiled(() =>
    engine.read
      .select({
        stopped: sql<number>`case when ${stopped(base, sql.placeholder('lane'))} then 1 else 0 end`.as(
          'stopped',
        ),
        logInDoubt: sql<number>`case when ${logInDoubt(base)} then 1 else 0 end`.as('log_in_doubt'),
        logFault: sql<string | null>`(${faultOf(base)})`.as('log_fault'),
        clockHigh: sql<
          string | null
        >`(select ${tables.deskFacts.value} from ${tables.deskFacts} where ${tables.deskFacts.key} = 'clock_high')`.as(
          'clock_high',
        ),
      })
      .from(sql`(select 1) as one`),
  );
  return async ({ match: { id, lane } }: MatchState) => {
    const [row] = await engine.query(find({ lane, chain: matchChain(id) }));
    return {
      stopped: row?.stopped !== 0,
      logInDoubt: row?.log_in_doubt !== 0,
      logFault: typeof row?.log_fault === 'string' ? row.log_fault : null,
      clockHigh: typeof row?.clock_high === 'string' ? row.clock_high : BEGINNING,
    };
  };
};

const touchedBy = async (base: Base, { match }: MatchState, person: string): Promise<boolean> => {
  const [row] = await base.engine.read
    .select({
      elsewhere: sql<number>`case when ${touchedElsewhere(base, match.id, person)} then 1 else 0 end`.mapWith(
        Number,
      ),
    })
    .from(sql`(select 1) as one`);
  return row?.elsewhere !== 0;
};

/** What lies outside the match; the guards of the write check it again. */
export const surroundingsOf = (base: Base): MatchStore['surroundings'] => {
  const factsFor = deskFacts(base);
  const rejectedIn = rejections(base);
  return async (state, person) => {
    const [facts, rejected, touched, [held]] = await Promise.all([
      factsFor(state),
      rejectedIn(state),
      person === null ? false : touchedBy(base, state, person),
      person === null ? [] : heldElsewhere(base, state.match.id, person),
    ]);
    return { ...facts, touchedElsewhere: touched, holds: held?.matchId ?? null, rejectedIn: rejected };
  };
};
