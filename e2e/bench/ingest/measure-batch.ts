import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addBenchIntegrator, newBenchDesk, serveBench } from '../bench-desk';
import { benchPlan } from '../bench-plan';
import type { BenchOptions } from '../options';
import { percentile } from '../percentile';
import { atMost, type Report, told, under } from '../report';
import { cpuOf, total, used } from '../server-process';
import { emptyCopy, endsOf, insertBatches, writtenSince } from './bare-rows';
import { batchLines } from './batch-lines';
import { CANDIDATES } from './bench-match';
import { cpuSince } from './measure-bare';
import { pushBatch } from './push-batch';
import { mostWhile } from './sample-memory';
import { hashes, seedImages } from './seed-images';

/** What the route takes in side by side, and so what one commit carries. */
const A_TRANSACTION = 64;

interface Round {
  /** Milliseconds of CPU a match: the server's, of them in the kernel, and of the same rows inserted bare. */
  readonly server: number;
  readonly kernel: number;
  readonly bare: number;
  readonly perSecond: number;
  readonly rows: number;
}

const middle = (rounds: readonly Round[], of: (round: Round) => number): number =>
  percentile(rounds.map(of), 0.5);

const grouped = (n: number): string => n.toLocaleString('en-US');

interface Memory {
  readonly lines: number;
  /** The most over a tenth of the lines, and then over all of them. */
  readonly first: number;
  readonly most: number;
}

const reportOf = (rounds: readonly Round[], count: number, { lines, first, most }: Memory): Report => {
  const of = (pick: (round: Round) => number) => middle(rounds, pick);
  const detail = `${of((r) => r.server).toFixed(2)} ms of CPU a match, bare ${of((r) => r.bare).toFixed(2)} ms`;
  return {
    title: 'Batch',
    how: `${rounds.length} requests of ${grouped(count)} lines, each a match with a probe, ${CANDIDATES} candidates and four items whose images are uploaded already; medians. Bare: the very rows that the server wrote (${of((r) => r.rows).toFixed(0)} a match), bound ready to prepared inserts into the same tables with their indexes and foreign keys, in transactions of ${A_TRANSACTION} matches, in turns with the requests. Memory is read every 0.1 s over a request of ${grouped(lines / 10)} lines, then over one of ${grouped(lines)}; it grows by the difference of the two highest readings.`,
    rows: [
      atMost(
        'CPU of the server against bare inserts',
        of((r) => r.server / r.bare),
        3,
        detail,
      ),
      told('– of it, in the kernel', `${of((r) => r.kernel).toFixed(2)} ms`),
      told('Matches a second (client on the same cores)', of((r) => r.perSecond).toFixed(0)),
      under(
        `Memory grows over ${grouped(lines)} lines by`,
        Math.max(0, most - first),
        50,
        'MB',
        `${most.toFixed(0)} MB at most`,
      ),
    ],
  };
};

/** Server CPU per line of a batch against bare inserts of the same rows, and its memory over very many lines. */
export const measureBatch = async ({ quick, lines }: BenchOptions): Promise<Report> => {
  const [rounds, count] = quick ? [1, 512] : [5, 2048];
  const pool = hashes((2 + rounds) * count * (CANDIDATES + 1));
  const made = batchLines(pool);
  const desk = await newBenchDesk(benchPlan(0), async (d) => {
    const added = await addBenchIntegrator(d, 'Bench', 1);
    await seedImages(d, added.integrator, pool);
    return added;
  });
  const folder = await mkdtemp(join(tmpdir(), 'second-look-bare-'));
  try {
    const served = await serveBench(desk.dataDir);
    const [key = ''] = desk.seeded.keys;
    const bare = emptyCopy(desk.dataDir, join(folder, 'bare.db'), { foreignKeys: true });
    const round = async (n: number): Promise<Round> => {
      const ends = endsOf(desk.dataDir);
      const before = await cpuOf(served.pid);
      const began = performance.now();
      await pushBatch(served.url, key, made(n));
      const took = (performance.now() - began) / 1000;
      const cost = used(before, await cpuOf(served.pid));
      // Without what is counted for each key and hour: those rows are not the matches'.
      const written = writtenSince(desk.dataDir, ends).filter(({ table }) => !table.startsWith('key_'));
      const beforeBare = process.cpuUsage();
      insertBatches(bare, written, Math.ceil(n / A_TRANSACTION));
      const inserted = cpuSince(beforeBare);
      return {
        server: (1000 * total(cost)) / n,
        kernel: (1000 * cost.system) / n,
        bare: (1000 * inserted) / n,
        perSecond: n / took,
        rows: written.reduce((sum, { rows }) => sum + rows.length, 0) / n,
      };
    };
    // Warms both up, and fills both databases alike.
    await round(2 * count);
    const measured: Round[] = [];
    for (let n = 0; n < rounds; n++) measured.push(await round(count));
    bare.close();
    const memory = (n: number) => mostWhile(served.pid, () => pushBatch(served.url, key, made(n)));
    const first = await memory(lines / 10);
    const most = await memory(lines);
    await served.stop();
    return reportOf(measured, count, { lines, first, most });
  } finally {
    await rm(folder, { recursive: true, force: true });
    await desk.remove();
  }
};
