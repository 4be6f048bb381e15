import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@/lib/config';
import { type Desk, openDesk } from '@/lib/container';
import { setRunningDesk } from '@/lib/ports/running-desk';

export interface TestDesk {
  readonly desk: Desk;
  /** Closes the desk and removes its data. Call it in afterAll / onTestFinished. */
  close(): Promise<void>;
}

export interface TestDeskOptions {
  /** Another database than an embedded one: an empty PostgreSQL of one's own, see e2e/support/postgres. */
  readonly databaseUrl?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Replaces parts, such as `{ clock }`. */
  readonly parts?: Partial<Pick<Desk, 'clock' | 'ids' | 'log' | 'stores' | 'blobs' | 'images'>>;
}

/**
 * A desk of its own for a test: embedded database in a new temporary directory, schema in place, no
 * background work. It becomes the process's running desk, so that route handlers can be called directly.
 */
export const openTestDesk = async ({
  databaseUrl,
  env = {},
  parts = {},
}: TestDeskOptions = {}): Promise<TestDesk> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'second-look-desk-'));
  const own = { SECOND_LOOK_DATA: dataDir, SECOND_LOOK_LOG: 'silent', DATABASE_URL: databaseUrl };
  const config = readConfig({ ...own, ...env });
  const opened = await openDesk(config, { background: false });
  const desk: Desk = { ...opened, ...parts };
  setRunningDesk(Promise.resolve(desk));
  return {
    desk,
    close: async () => {
      setRunningDesk(undefined);
      await opened.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
