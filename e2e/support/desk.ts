import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { DeskPlan } from '@/lib/practice/desk-plan';
import { anyFreePort } from '@/lib/practice/free-port';
import { type Call, callDesk } from '@/lib/practice/integrator';
import { type ServedDesk, serveDesk } from '@/lib/practice/serve-desk';
import { practicePlan, storyPlan } from './desk-plan';
import { type PushForStory, pusher } from './push-for-story';
import { type Seeded, seedForStory } from './seed-for-story';
import { clickIn, signInAt } from './sign-in';
import { makeStoryClock } from './story-clock';

export interface DeskOptions extends Partial<DeskPlan> {
  /** A `postgres://` URL of an empty database (postgres.ts); embedded SQLite unless told. */
  readonly databaseUrl?: string;
  readonly practice?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface StoryDesk extends Seeded {
  readonly url: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** The environment it is served with, for command lines that shall meet the same desk. */
  readonly env: Readonly<Record<string, string>>;
  /** Requests with an integrator's key, the full one unless told. */
  api(key?: string): Call;
  readonly pushMatch: PushForStory;
  signIn(page: Page, login: string): Promise<void>;
  /** A browser of this person's own, signed in; paths are the desk's. Close its context when done. */
  open(browser: Browser, login: string): Promise<Page>;
  /** What the server has printed last. */
  output(): string;
  /** SIGTERM, and waits. Answers with the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, as a power cut. */
  kill(): Promise<void>;
  /** Serves the same data at the same address again. */
  restart(): Promise<void>;
  /** Moves the server's clock; back with less than zero. Timers, browsers and the story keep their own time. */
  jump(ms: number): Promise<void>;
  /** Stops it and removes its data; of a database only the caller can. */
  close(): Promise<void>;
}

const environment = (
  dataDir: string,
  { databaseUrl, practice, env }: DeskOptions,
): Record<string, string> => ({
  SECOND_LOOK_DATA: dataDir,
  SECOND_LOOK_SECRET: randomBytes(24).toString('hex'),
  SECOND_LOOK_PRACTICE: practice ? '1' : '0',
  SECOND_LOOK_LOG: 'warn',
  ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  ...env,
});

/**
 * A desk of a story's own: seeded through the verbs, then served from the built tree (`next build`) in its own
 * process with its own data. Real time, real HTTP, real sign-in. It ends with this process at the latest.
 */
export const startDesk = async (options: DeskOptions = {}): Promise<StoryDesk> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'second-look-story-'));
  const port = await anyFreePort();
  const clock = await makeStoryClock();
  const env = { ...environment(dataDir, options), SECOND_LOOK_URL: `http://localhost:${port}` };
  const serve = () => serveDesk({ port, env: { ...env, ...clock.env } });
  const usual = options.practice ? practicePlan : storyPlan;
  const plan: DeskPlan = { people: options.people ?? usual.people, lanes: options.lanes ?? usual.lanes };
  const seeded = await seedForStory(env, plan);
  let served: ServedDesk = await serve();
  const { url } = served;

  const signIn = async (page: Page, login: string): Promise<void> => {
    const person = plan.people.find((p) => p.login === login);
    if (!person) throw new Error(`Nobody of this desk signs in as ${login}.`);
    if (person.password === null) await clickIn(page, url, person.name);
    else await signInAt(page, url, login, person.password);
  };
  return {
    ...seeded,
    url,
    dataDir,
    env,
    databaseUrl: options.databaseUrl ?? null,
    api: (key = seeded.keys.integrator) => callDesk({ url, key }),
    pushMatch: pusher(url, seeded.keys.integrator),
    signIn,
    open: async (browser, login) => {
      const context = await browser.newContext({ baseURL: url });
      const page = await context.newPage();
      await signIn(page, login);
      return page;
    },
    output: () => served.output(),
    stop: () => served.stop(),
    kill: () => served.kill(),
    restart: async () => {
      await served.stop();
      served = await serve();
    },
    jump: (ms) => clock.jump(served.pid, ms),
    close: async () => {
      await served.stop();
      await clock.remove();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
