import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReviewer, approveMatch } from '@/e2e/support/approve-match';
import { type IntakeDesk, openIntakeDesk } from '@/e2e/support/intake-desk';
import { clusterUrl, createDatabase, type TestDatabase } from '@/e2e/support/postgres';
import { verifyWhole } from '@/e2e/support/verify-whole';
import { FORMAT } from '@/lib/backup/format';
import { makeBackup } from '@/lib/backup/make-backup';
import { restoreBackup } from '@/lib/backup/restore-backup';
import { readConfig } from '@/lib/config';
import { openDesk } from '@/lib/container';
import { offline } from '@/lib/container-offline';
import type { Config } from '@/lib/ports/config';
import type { RowSource } from '@/lib/ports/row-store';
import { raiseAlarms } from '@/lib/worker/raise-alarms';

const PASSPHRASE = 'four words at random';
const ABOUT = { format: FORMAT as typeof FORMAT, madeAt: '2026-11-22T12:00:00.000Z', secretMark: '0' };
const say = (): void => {};

let room: string;
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'second-look-backup-'));
});
afterAll(() => rm(room, { recursive: true, force: true }));
let made = 0;
const inRoom = (): string => join(room, `${++made}`);

const configOf = (databaseUrl?: string): Config =>
  readConfig({ SECOND_LOOK_DATA: inRoom(), SECOND_LOOK_LOG: 'silent', DATABASE_URL: databaseUrl });

const backupOf = async (config: Config, file = inRoom(), rowsOf?: (rows: RowSource) => RowSource) => {
  const { blobs, list, rows: open } = offline(config);
  const rows = await open();
  const parts = {
    rows: rowsOf?.(rows) ?? rows,
    blobs,
    list,
    about: ABOUT,
    passphrase: PASSPHRASE,
    work: 4,
    say,
  };
  return makeBackup(file, parts).finally(() => rows.close());
};

const restoreTo = async (
  config: Config,
  file: string,
  more: { verify?: () => Promise<void>; passphrase?: string } = {},
) => {
  const { blobs, hasImages, clearImages, target: open } = offline(config);
  const target = await open();
  const { verify = async () => {}, passphrase = PASSPHRASE } = more;
  const parts = { target, blobs, hasImages, clearImages, passphrase, verify, say };
  return restoreBackup(file, parts).finally(() => target.close());
};

/** Every row and image of a desk that nobody runs, in an order of their own. */
const contents = async (config: Config): Promise<Record<string, unknown>> => {
  const { rows: open, list } = offline(config);
  const rows = await open();
  const found: Record<string, unknown> = {};
  for (const table of rows.tables) {
    const all: string[] = [];
    for await (const some of rows.rows(table)) all.push(...some.map((row) => JSON.stringify(row)));
    found[table] = all.sort();
  }
  await rows.close();
  const images: string[] = [];
  for await (const { key, size } of list()) images.push(`${key} ${size}`);
  return { ...found, images: images.sort() };
};

/** A desk with a decided match, and a session that no backup holds. */
const filled = async (databaseUrl?: string): Promise<IntakeDesk> => {
  const t = await openIntakeDesk(databaseUrl === undefined ? {} : { databaseUrl });
  const evidence = ['a', 'b'].map((key) => ({
    ...{ key, candidate: 'ref-1', kind: 'document', summary: 'A receipt.', source: `Shop ${key}` },
    ...{ obtained_via: 'independent_line', direction: 'supports' },
  }));
  const { id } = (await t.push(t.body('kept', { evidence }))).body;
  await approveMatch(t.desk, id, [await addReviewer(t.desk, 'a@desk'), await addReviewer(t.desk, 'b@desk')]);
  // Nobody is on duty: an alarm, in a table with a column that the database computes.
  await t.push(t.body('waits'));
  await raiseAlarms.run(t.desk);
  expect(await t.desk.stores.lanes.alarms()).not.toEqual([]);
  while ((await t.desk.stores.log.order(3)) > 0);
  return t;
};

/** What is restored opens, with everything that protects it, and verifies. */
const opensWell = async (config: Config): Promise<void> => {
  const desk = await openDesk(config, { background: false });
  try {
    expect(await verifyWhole(desk, { hashes: true })).toMatchObject({
      verdict: 'holds',
      matches: 2,
      findings: [],
    });
    const settings = await desk.stores.record.settings();
    expect(settings.find(({ name }) => name.startsWith('append-only'))).toMatchObject({ holds: true });
  } finally {
    await desk.close();
  }
};

const suite = (database: () => Promise<TestDatabase | null>) => () => {
  let own: TestDatabase | null;
  let t: IntakeDesk;
  let file: string;
  beforeAll(async () => {
    own = await database();
    t = await filled(own?.url);
    file = (await backupOf(t.desk.config)).file;
  });
  afterAll(async () => {
    await t.close();
    await own?.drop();
  });

  it('is made of a desk that is open, and tells what is in it', async () => {
    const { bytes, rows, images, damaged } = await backupOf(t.desk.config);
    expect([rows > 50, images, damaged]).toEqual([true, 9, []]);
    expect(bytes).toBeGreaterThan(1_000);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, 'latin1')).startsWith('age-encryption.org/v1\n-> scrypt')).toBe(true);
  });

  it('restores to the same rows and images in an embedded desk, which verifies', async () => {
    const config = configOf();
    await restoreTo(config, file);
    expect(await contents(config)).toEqual(await contents(t.desk.config));
    await opensWell(config);
  });

  it.skipIf(!clusterUrl())('restores to the same rows and images in PostgreSQL, which verifies', async () => {
    const other = await createDatabase();
    try {
      const config = configOf(other.url);
      await restoreTo(config, file);
      expect(await contents(config)).toEqual(await contents(t.desk.config));
      await opensWell(config);
      await expect(restoreTo(config, file)).rejects.toThrow(/not empty/);
    } finally {
      await other.drop();
    }
  });
};

describe(
  'a backup of SQLite',
  suite(async () => null),
);
describe.skipIf(!clusterUrl())('a backup of PostgreSQL', suite(createDatabase));

describe('a backup that is not whole, or goes where it may not', () => {
  let t: IntakeDesk;
  let file: string;
  beforeAll(async () => {
    t = await filled();
    file = (await backupOf(t.desk.config)).file;
  });
  afterAll(() => t.close());
  const untouched = async (config: Config) => {
    expect(existsSync(join(config.dataDir, 'desk.db'))).toBe(false);
    expect(await offline(config).hasImages()).toBe(false);
  };
  const changed = async (change: (bytes: Buffer) => Buffer): Promise<string> => {
    const other = inRoom();
    await writeFile(other, change(await readFile(file)));
    return other;
  };

  it('says that the passphrase is another one', async () => {
    const config = configOf();
    await expect(restoreTo(config, file, { passphrase: 'another one' })).rejects.toThrow(
      /passphrase is not the one/,
    );
    await untouched(config);
  });

  it.each([0.1, 0.5, 0.999])('refuses what was cut short at %d of it', async (share) => {
    const config = configOf();
    const cut = await changed((bytes) => bytes.subarray(0, Math.floor(bytes.length * share)));
    await expect(restoreTo(config, cut)).rejects.toThrow(/cut short|ends before its end/);
    await untouched(config);
  });

  it.each([30, 120, 300, 5_000, -20])('refuses a file of which byte %d was changed', async (at) => {
    const config = configOf();
    const other = await changed((bytes) => {
      const place = at < 0 ? bytes.length + at : at;
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      return bytes;
    });
    await expect(restoreTo(config, other)).rejects.toThrow(/changed|not a backup|passphrase/);
    await untouched(config);
  });

  it('refuses a file that is something else', async () => {
    await expect(restoreTo(configOf(), await changed(() => Buffer.from('hello')))).rejects.toThrow(
      /not a backup/,
    );
  });

  it('leaves nothing where what it holds does not verify', async () => {
    const config = configOf();
    const verify = () => Promise.reject(new Error('it does not hold'));
    await expect(restoreTo(config, file, { verify })).rejects.toThrow(
      /nothing of it was left: it does not hold/,
    );
    await untouched(config);
  });

  it('never serves what was restored half, and begins anew', async () => {
    const config = configOf();
    const target = await offline(config).target();
    await target.begin();
    await target.close();
    await expect(openDesk(config, { background: false })).rejects.toThrow(/being restored here/);
    await restoreTo(config, file);
    await opensWell(config);
  });

  it('fills no desk that has something in it, or that runs', async () => {
    const config = configOf();
    await restoreTo(config, file);
    await expect(restoreTo(config, file)).rejects.toThrow(/not empty/);
    await opensWell(config);
    await expect(restoreTo(t.desk.config, file)).rejects.toThrow(/Another process of the desk/);
  });

  it('never replaces a file, and leaves none behind where the disk is full', async () => {
    await expect(backupOf(t.desk.config, file)).rejects.toThrow(/a file of that name already/);
    const before = await readdir(room);
    const full = (rows: RowSource): RowSource => ({
      ...rows,
      rows: async function* (table) {
        yield* rows.rows(table);
        if (table === 'votes') throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    });
    await expect(backupOf(t.desk.config, inRoom(), full)).rejects.toThrow(/not enough room/);
    await expect(backupOf(t.desk.config, join(room, 'no', 'where'))).rejects.toThrow(
      /folder .* does not exist/,
    );
    expect(await readdir(room)).toEqual(before);
  });
});
