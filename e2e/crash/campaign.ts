import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { randomFrom } from '../bench/random';
import { runCommand } from '../support/run-command';
import { type Acknowledged, type AcknowledgedKind, newRecorder } from './acknowledged';
import { type AtWork, keepAt } from './at-work';
import { makeCrashDesk, REVIEWERS } from './crash-desk';
import { findUndelivered, receiveNews, untilDelivered } from './deliveries';
import { findBroken } from './find-broken';
import { findLosses } from './find-losses';
import { pushBatches, pushSingly } from './integrators';
import { useLeads } from './lead-users';
import { matchMaker } from './made-match';
import { review } from './reviewers';
import type { Server } from './server';

/** How far the desk's clock goes on while it is dead: whoever was sending then holds its endpoint for half a minute. */
const AHEAD_MS = 40_000;
/** Moves the clock towards the next attempt at what was refused. */
const AGAIN_MS = 10_000;
/** Kills while it starts, as a share of all. */
const WHILE_STARTING = 0.35;
/** Acknowledged writes after which it dies at the latest, and moments after the last of them; a slow machine gets time. */
const MOST_WRITES = 50;
const MOMENTS_MS = 150;
const LONGEST_LIFE_MS = 20_000;
/** Written after the last kill, before it is asked whether everything is there. */
const LAST_WRITES = 100;

export interface Campaign {
  readonly kills: number;
  readonly seed: number;
  readonly say: (text: string) => void;
  /** Ends it before its last kill; what was done until then is looked at as usual. */
  readonly enough?: AbortSignal;
}

export interface Outcome {
  readonly kills: number;
  readonly whileStarting: number;
  readonly acknowledged: ReadonlyMap<AcknowledgedKind, number>;
  readonly events: number;
  readonly leads: number;
  readonly verifications: number;
  /** Everything that was wrong; nothing, if the desk keeps its word. */
  readonly wrong: readonly string[];
  /** Answers that the harness did not expect, with how often they came. */
  readonly surprises: ReadonlyMap<string, number>;
  /** Milliseconds from the start of a process to its first answer. */
  readonly openedIn: readonly number[];
  readonly tookMs: number;
}

/** Kills the desk under load again and again and looks for what is missing after each time. */
export const crash = async ({ kills, seed, say, enough }: Campaign): Promise<Outcome> => {
  const began = Date.now();
  const random = randomFrom(seed);
  const recorder = newRecorder();
  const receiver = await receiveNews(recorder, randomFrom(seed + 1));
  const desk = await makeCrashDesk({ hook: receiver.url });
  const verifyEvery = Math.max(25, Math.ceil(kills / 20));
  const [end, wrong, openedIn] = [new AbortController(), [] as string[], [] as number[]];
  const surprises = new Map<string, number>();
  let [killed, whileStarting, verifications, ahead, looked] = [0, 0, 0, 0, 0];
  let server: Server | null = null;

  const atRecord = <T>(look: (database: Database.Database) => T): T => {
    const database = new Database(join(desk.dataDir, 'desk.db'), { readonly: true, timeout: 10_000 });
    try {
      return look(database);
    } finally {
      database.close();
    }
  };
  const lookAt = (written: readonly Acknowledged[]): void =>
    atRecord((database) => {
      wrong.push(...findLosses(database, desk.dataDir, written), ...findBroken(database, desk.checkpointDir));
    });
  const verify = async (...words: readonly string[]): Promise<void> => {
    const { code, out, complaints } = await runCommand(desk.env, 'verify', ...words);
    verifications += 1;
    if (code !== 0) wrong.push(`verify ended with ${code}: ${out}${complaints}`);
  };
  const start = async (): Promise<Server> => {
    ahead += AHEAD_MS;
    return desk.start(ahead);
  };
  const open = async (started: Server): Promise<void> => {
    const from = Date.now();
    await started.open();
    openedIn.push(Date.now() - from);
  };
  const typical = (): number => openedIn[openedIn.length - 1] ?? 2_000;

  const untilWritten = async (wanted: number, within = LONGEST_LIFE_MS): Promise<void> => {
    for (const until = Date.now() + within; recorder.all.length < wanted && Date.now() < until; )
      await sleep(5);
  };

  /** One life of the desk, from its start to its violent end. */
  const live = async (n: number): Promise<void> => {
    server = await start();
    if (openedIn.length > 0 && random() < WHILE_STARTING) {
      await sleep(random() * typical());
      whileStarting += 1;
      return server.kill();
    }
    await open(server);
    const since = looked;
    looked = recorder.all.length;
    lookAt(recorder.all.slice(since, looked));
    if (n % verifyEvery === 0) await verify();
    await untilWritten(recorder.all.length + random() * MOST_WRITES);
    await sleep(random() * MOMENTS_MS);
    await server.kill();
  };

  const load = async (): Promise<readonly Promise<void>[]> => {
    const shared = { desk, recorder, make: await matchMaker(), signal: end.signal, surprises };
    const work = (n: number): AtWork => ({ ...shared, random: randomFrom(seed + 10 + n) });
    const [single, batch, redeemer] = desk.keys;
    const all = [work(0), work(1), work(2)] as const;
    return [
      keepAt(all[0], pushSingly(all[0], single), 250),
      keepAt(all[1], pushBatches(all[1], batch), 1500),
      keepAt(all[2], useLeads(all[2], redeemer), 120),
      ...Array.from({ length: REVIEWERS }, (_, n) => {
        const own = work(3 + n);
        return keepAt(own, review(own, `reviewer-${n + 1}`), 25);
      }),
    ];
  };

  try {
    const working = await load();
    for (let n = 1; n <= kills && wrong.length === 0 && !enough?.aborted; n += 1) {
      await live(n);
      killed = n;
      if (n % 10 === 0) say(`${n} of ${kills} kills, ${recorder.all.length} acknowledged writes, 0 lost`);
    }
    server = await start();
    await open(server);
    await untilWritten(recorder.all.length + LAST_WRITES);
    end.abort();
    await Promise.all(working);
    const undelivered = () => atRecord((database) => findUndelivered(database, receiver.received));
    const running = server;
    const goOn = async (): Promise<void> => {
      ahead += AGAIN_MS;
      await desk.jump(running, ahead);
    };
    wrong.push(...(await untilDelivered(undelivered, goOn)));
    lookAt(recorder.all);
    await verify('--hash-images');
    const count = (sql: string) => atRecord((database) => database.prepare(sql).pluck().get() as number);
    const [events, leads] = [count('select count(*) from match_events'), count('select count(*) from leads')];
    await server.stop();
    return {
      ...{
        kills: killed,
        whileStarting,
        acknowledged: recorder.counts(),
        events,
        leads,
        verifications,
        wrong,
      },
      ...{ surprises, openedIn, tookMs: Date.now() - began },
    };
  } finally {
    end.abort();
    await server?.kill();
    await receiver.close();
    await desk.remove();
  }
};
