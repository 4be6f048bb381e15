import { addBenchIntegrator, newBenchDesk, serveBench } from '../bench-desk';
import { benchPlan } from '../bench-plan';
import type { BenchOptions } from '../options';
import { atMost, type Report, told } from '../report';
import { cpuOf, memoryOf, total, used } from '../server-process';
import { endsOf, writtenSince } from './bare-rows';
import { benchMatch, CANDIDATES } from './bench-match';
import { measureBare } from './measure-bare';
import { HEIGHT, pictures, WIDTH } from './pictures';
import { AT_ONCE, pushAtOnce } from './push-at-once';

const WARM_UP = 64;

const ms = (seconds: number, count: number): number => (1000 * seconds) / count;

/** Server CPU per ingested match with its images, against the bare work in one process. */
export const measureIngest = async ({ quick }: BenchOptions): Promise<Report> => {
  const count = quick ? 64 : 320;
  const next = await pictures();
  const made = (from: number, n: number) => Array.from({ length: n }, (_, i) => benchMatch(from + i, next));
  const warmUp = made(0, WARM_UP);
  const matches = made(WARM_UP, count);
  const files = matches.flatMap(({ images }) =>
    [...images].map(([sha256, b]) => ({ sha256, bytes: Buffer.from(b) })),
  );
  const kilobytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / files.length / 1000;

  const desk = await newBenchDesk(benchPlan(0), (d) => addBenchIntegrator(d, 'Bench', AT_ONCE));
  try {
    const served = await serveBench(desk.dataDir);
    const { keys } = desk.seeded;
    await pushAtOnce(served.url, keys, warmUp);
    const ends = endsOf(desk.dataDir);
    const before = await cpuOf(served.pid);
    const began = performance.now();
    await pushAtOnce(served.url, keys, matches);
    const took = (performance.now() - began) / 1000;
    const cost = used(before, await cpuOf(served.pid));
    const memory = await memoryOf(served.pid);
    await served.stop();

    const rows = writtenSince(desk.dataDir, ends);
    const work = { dataDir: desk.dataDir, rows, atATime: AT_ONCE };
    await measureBare({ ...work, pictures: files.slice(0, 80), rows: [], batches: 1 });
    const bare = await measureBare({ ...work, pictures: files, batches: Math.ceil(count / AT_ONCE) });
    const inserted = rows.reduce((sum, table) => sum + table.rows.length, 0);

    const server = ms(total(cost), count);
    const least = ms(bare.images + bare.rows, count);
    const detail = `${server.toFixed(0)} ms of CPU a match, bare ${least.toFixed(0)} ms`;
    return {
      title: 'Ingest',
      how: `${count} matches, each a probe and ${CANDIDATES} candidates: ${CANDIDATES + 1} distinct JPEG files of ${WIDTH} × ${HEIGHT} pixels, ${kilobytes.toFixed(0)} kB on average, uploaded and pushed ${AT_ONCE} requests at a time. Bare: SHA-256, the same display copy and thumbnail, each file written and flushed once, and the very rows that the server wrote (${(inserted / count).toFixed(0)} a match) into the same tables in transactions of ${AT_ONCE} matches.`,
      rows: [
        atMost('CPU of the server against the bare work', server / least, 2, detail),
        told('– of it, in the kernel', `${ms(cost.system, count).toFixed(0)} ms`),
        told('– bare images', `${ms(bare.images, count).toFixed(0)} ms`),
        told('– bare rows', `${ms(bare.rows, count).toFixed(1)} ms`),
        told('Matches a second (client on the same cores)', (count / took).toFixed(1)),
        told('Memory of the server, most', `${memory.most.toFixed(0)} MB`),
      ],
    };
  } finally {
    await desk.remove();
  }
};
