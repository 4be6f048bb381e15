import type { Base } from '@/db/base';
import { sqliteKit } from '@/db/columns';
import type { Engine } from '@/db/engine';
import { openSqlite, sqliteEngine } from '@/db/engine-sqlite';
import { storesOn } from '@/db/stores';
import { buildTables } from '@/db/tables';
import { noBallot } from '@/lib/domain/testing/build';
import { SECOND } from '@/lib/domain/time';
import type { PersonActor } from '@/lib/ports/actors';
import { must, ReviewDesk } from '@/lib/server/test-desk-review';
import { castVote } from '@/lib/verbs/review/cast-vote';
import { settleMatch } from '@/lib/verbs/settle-match';
import { timed } from '../own-time';
import { percentile, spread } from '../percentile';
import { type Measured, told } from '../report';

const AIM = 0.1;
const WARM_UP = 10;

/** The engine as it is, and the same without the log's own rows while `on` is false. */
const switched = (engine: Engine) => {
  const log = { on: true };
  const write: Engine['write'] = (guards, rest) =>
    engine.write(guards, log.on ? rest : rest.filter(({ sql }) => !sql.includes('log_waiting')));
  return { log, engine: { ...engine, write } };
};

/** A vote as its person waits for it: cast, and later counted. All that comes before is not measured. */
const vote = async (t: ReviewDesk, actor: PersonActor): Promise<number> => {
  const held = await t.claim(actor);
  await t.review(actor, held, 0);
  const ballot = noBallot('reject');
  const grant = await t.grant(actor, held.matchId, ballot);
  const { version } = (await t.load(held.matchId)).match;
  const cast = await timed(() => must(castVote(t.desk, actor, held, { ballot, grant, version })));
  t.clock.pass(10 * SECOND);
  const counted = await timed(() => must(settleMatch(t.desk, held.matchId)));
  return cast.own + counted.own;
};

/** What the log adds to a vote: the same votes with and without its rows, in turns. And what ordering costs beside. */
export const measureVotes = async (times: number): Promise<readonly Measured[]> => {
  const t = await ReviewDesk.open();
  const client = openSqlite(t.desk.config.dataDir);
  const { log, engine } = switched(sqliteEngine(client));
  const base: Base = { engine, tables: buildTables(sqliteKit) };
  try {
    Object.assign(t.desk, { stores: storesOn(base, async () => {}) });
    const crew = [await t.person('ada'), await t.person('bob')];
    const took: Record<'with' | 'without', number[]> = { with: [], without: [] };
    for (let n = 0; n < WARM_UP + times; n += 1) {
      await t.push();
      // Who goes first changes, so that neither has always the colder database.
      for (const [i, actor] of crew.entries()) {
        log.on = (n + i) % 2 === 0;
        const once = await vote(t, actor);
        if (n >= WARM_UP) took[log.on ? 'with' : 'without'].push(once);
      }
    }
    log.on = true;
    const begun = performance.now();
    let ordered = 0;
    for (let moved = -1; moved !== 0; ordered += moved) moved = await t.desk.stores.log.order(500);
    const each = ((performance.now() - begun) / ordered) * 1000;
    const [whole, bare] = [percentile(took.with, 0.5), percentile(took.without, 0.5)];
    const share = (whole - bare) / whole;
    return [
      {
        what: 'The log’s share of a vote’s time, median',
        measured: `${(100 * share).toFixed(1)} % (${spread(took.with)} against ${spread(took.without)})`,
        aim: 'under 10 %',
        met: share < AIM,
      },
      told('– ordering, beside the votes, for each event', `${each.toFixed(0)} µs`),
    ];
  } finally {
    await engine.close();
    await t.close();
  }
};
