import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readConfig } from '@/lib/config';
import { openDesk } from '@/lib/container';
import { anyFreePort } from '@/lib/practice/free-port';
import { seedDesk } from '@/lib/practice/seed-desk';
import { addBenchIntegrator } from '../bench/bench-desk';
import { benchPlan } from '../bench/bench-plan';
import { addHook } from '../support/webhook-desk';
import { type Server, startServer } from './server';

export const REVIEWERS = 4;
const CLOCK = pathToFileURL(join(import.meta.dirname, '../support/story-clock-preload.mjs')).href;

export interface CrashDesk {
  readonly url: string;
  readonly dataDir: string;
  readonly checkpointDir: string;
  readonly env: Readonly<Record<string, string>>;
  /** One for single pushes, one for batches, one that redeems; all of one integrator. */
  readonly keys: readonly [string, string, string];
  /** Ids of persons by login. */
  readonly people: ReadonlyMap<string, string>;
  /** Starts it, its clock so many milliseconds ahead of this machine's. */
  start(ahead: number, before?: readonly string[]): Promise<Server>;
  /** Moves the clock of the one that runs. */
  jump(server: Server, ahead: number): Promise<void>;
  remove(): Promise<void>;
}

export interface CrashPlace {
  /** Where its news goes; nowhere unless told. */
  readonly hook?: string;
  /** Its data; a fresh directory unless told. */
  readonly dataDir?: string;
  readonly databaseUrl?: string;
}

/** A desk with reviewers, a supervisor and an integrator. Not started yet. */
export const makeCrashDesk = async (place: CrashPlace = {}): Promise<CrashDesk> => {
  const { hook, databaseUrl } = place;
  const room = await mkdtemp(join(tmpdir(), 'second-look-crash-'));
  const [dataDir, checkpointDir] = [place.dataDir ?? join(room, 'data'), join(room, 'checkpoints')];
  await mkdir(checkpointDir);
  const url = `http://localhost:${await anyFreePort()}`;
  const env = {
    SECOND_LOOK_DATA: dataDir,
    SECOND_LOOK_CHECKPOINT_DIR: checkpointDir,
    SECOND_LOOK_SECRET: randomBytes(24).toString('hex'),
    SECOND_LOOK_LOG: 'warn',
    SECOND_LOOK_WEBHOOK_ALLOW: '127.0.0.1',
    SECOND_LOOK_WEBHOOK_TIMEOUT: '2',
    SECOND_LOOK_URL: url,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
  const desk = await openDesk(readConfig(env), { background: false });
  try {
    const actors = await seedDesk(desk, benchPlan(REVIEWERS));
    const { integrator, keys } = await addBenchIntegrator(desk, 'Crash recogniser', 3);
    const [single = '', batch = '', redeemer = ''] = keys;
    if (hook) await addHook(desk, integrator, hook);
    const clockFile = join(room, 'shift');
    return {
      ...{ url, dataDir, checkpointDir, env },
      keys: [single, batch, redeemer],
      people: new Map([...actors].map(([login, { person }]) => [login, person.id])),
      start: async (ahead, before) => {
        await writeFile(clockFile, String(ahead));
        const clock = { NODE_OPTIONS: `--import ${CLOCK}`, STORY_CLOCK: clockFile };
        return startServer(url, { ...env, ...clock }, before);
      },
      jump: async ({ pid }, ahead) => {
        await writeFile(clockFile, String(ahead));
        process.kill(pid, 'SIGUSR2');
      },
      remove: () => rm(room, { recursive: true, force: true }),
    };
  } finally {
    await desk.close();
  }
};
