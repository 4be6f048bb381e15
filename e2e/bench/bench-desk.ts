import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@/lib/config';
import { openDesk } from '@/lib/container';
import { SCOPES } from '@/lib/domain/integrator';
import { systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { DeskPlan } from '@/lib/practice/desk-plan';
import { anyFreePort } from '@/lib/practice/free-port';
import { seedDesk } from '@/lib/practice/seed-desk';
import { type ServedDesk, serveDesk } from '@/lib/practice/serve-desk';
import { unwrap } from '@/lib/practice/unwrap';
import { addIntegrator } from '@/lib/verbs/integrators/add-integrator';
import { addKey } from '@/lib/verbs/integrators/add-key';
import { measuredLoop } from './loop-delay';

const FULL = { scopes: SCOPES, holder: null } as const;

/** Opens the desk of a data folder in this process, for seeding, and closes it after the work. */
export const atDesk = async <T>(dataDir: string, work: (desk: Desk) => Promise<T>): Promise<T> => {
  const env = { SECOND_LOOK_DATA: dataDir, SECOND_LOOK_LOG: 'warn' };
  const desk = await openDesk(readConfig(env), { background: false });
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
};

/** An integrator with so many keys: the rate limit counts by key, and one key is held to 100 requests a second. */
export const addBenchIntegrator = async (
  desk: Desk,
  name: string,
  keys: number,
): Promise<{ readonly integrator: string; readonly keys: readonly string[] }> => {
  const first = unwrap(await addIntegrator(desk, systemActor, { ...FULL, name, mode: 'live' }));
  const texts = [first.key];
  while (texts.length < keys)
    texts.push(unwrap(await addKey(desk, systemActor, { ...FULL, integratorId: first.integrator })).key);
  return { integrator: first.integrator, keys: texts };
};

/** A fresh data folder with its people and lanes; `seed` adds the rest. */
export const newBenchDesk = async <T>(
  plan: DeskPlan,
  seed: (desk: Desk) => Promise<T>,
): Promise<{ readonly dataDir: string; readonly seeded: T; remove(): Promise<void> }> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'second-look-bench-'));
  const seeded = await atDesk(dataDir, async (desk) => {
    await seedDesk(desk, plan);
    return seed(desk);
  });
  return { dataDir, seeded, remove: () => rm(dataDir, { recursive: true, force: true }) };
};

/** Serves a data folder from the built tree in a process of its own, its event loop measured. */
export const serveBench = async (dataDir: string): Promise<ServedDesk> =>
  serveDesk({
    port: await anyFreePort(),
    env: {
      SECOND_LOOK_DATA: dataDir,
      SECOND_LOOK_SECRET: randomBytes(24).toString('hex'),
      SECOND_LOOK_LOG: 'warn',
      ...measuredLoop(dataDir),
    },
  });
