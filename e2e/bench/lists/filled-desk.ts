import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { seedDesk } from '@/lib/practice/seed-desk';
import { addBenchIntegrator, atDesk } from '../bench-desk';
import { benchPlan } from '../bench-plan';
import { fillDesk } from './fill-desk';

const INTEGRATORS = 4;
const KEYS = 4;
export const REVIEWERS = 50;

const filled = z.object({ keys: z.array(z.string()) });

export interface FilledDesk {
  readonly dataDir: string;
  readonly count: number;
  /** Keys of one of the integrators, which pushed a quarter of all. */
  readonly keys: readonly string[];
  remove(): Promise<void>;
}

const fill = async (dataDir: string, count: number): Promise<z.output<typeof filled>> => {
  console.log(`Filling a desk with ${count} matches`);
  await rm(dataDir, { recursive: true, force: true });
  return atDesk(dataDir, async (desk) => {
    const actors = await seedDesk(desk, benchPlan(REVIEWERS));
    const people = [...actors.values()].map(({ person }) => person);
    const added = [];
    for (let n = 0; n < INTEGRATORS; n++) added.push(await addBenchIntegrator(desk, `Bench ${n}`, KEYS));
    await fillDesk(desk, {
      count,
      now: desk.clock.now(),
      integrators: added.map(({ integrator }) => integrator),
      reviewers: people.filter(({ roles }) => roles.includes('reviewer')).map(({ id }) => id),
    });
    return { keys: [...(added[0]?.keys ?? [])] };
  });
};

/** A desk with so many matches; from `keep`, where it was filled within the last days, or made anew. */
export const filledDesk = async (count: number, keep: string | null): Promise<FilledDesk> => {
  if (keep) await mkdir(keep, { recursive: true });
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'second-look-filled-')));
  const dataDir = join(folder, `desk-${count}`);
  // Beside the desk and written last: a desk that was filled only in part is filled anew.
  const note = join(folder, `desk-${count}.json`);
  if (!existsSync(note)) await writeFile(note, JSON.stringify(await fill(dataDir, count)), { mode: 0o600 });
  const { keys } = filled.parse(JSON.parse(await readFile(note, 'utf8')));
  const remove = keep ? async () => {} : () => rm(folder, { recursive: true, force: true });
  return { dataDir, count, keys, remove };
};
