import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { type CrashDesk, makeCrashDesk } from '../crash/crash-desk';
import { type SmallDisk, smallDisk } from '../crash/faults/small-disk';
import { tryPush } from '../crash/faults/try-push';
import { findLosses } from '../crash/find-losses';
import { newWork } from '../crash/new-work';
import { startServer } from '../crash/server';
import { runCommand } from '../support/run-command';

const DISK_MB = 48;

/** What was acknowledged and is missing, with SQL of the story's own. */
const losses = (desk: CrashDesk, work: Awaited<ReturnType<typeof newWork>>): readonly string[] => {
  const database = new Database(join(desk.dataDir, 'desk.db'), { readonly: true });
  try {
    return findLosses(database, desk.dataDir, work.recorder.all);
  } finally {
    database.close();
  }
};

const verified = async (desk: CrashDesk): Promise<string> => {
  const { code, out, complaints } = await runCommand(desk.env, 'verify', '--hash-images');
  return code === 0 ? 'The record holds' : `${out}${complaints}`;
};

test.describe('a disk of a few megabytes', () => {
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(300_000);
  let disk: SmallDisk | string;
  let desk: CrashDesk;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    disk = await smallDisk(DISK_MB);
    if (typeof disk === 'string') console.log(`Skipped: ${disk}.`);
    else desk = await makeCrashDesk({ dataDir: join(disk.path, 'data') });
  });
  test.beforeEach(() => test.skip(typeof disk === 'string', String(disk)));
  test.afterAll(async () => {
    await desk?.remove();
    if (typeof disk !== 'string') await disk?.remove();
  });

  test('is full: the desk says so, keeps what it has, and goes on when there is room', async () => {
    const work = await newWork(desk, 1);
    const server = await desk.start(0);
    const filler = join((disk as SmallDisk).path, 'filler');
    try {
      await server.open();
      expect(await tryPush(work, 'before')).toBe('taken');
      expect(() => writeFileSync(filler, Buffer.alloc(DISK_MB * 2 ** 20))).toThrow('ENOSPC');
      const full: string[] = [];
      for (let n = 0; n < 5; n += 1) full.push(await tryPush(work, `full-${n}`));
      expect(full).toContain('503 storage_unavailable');
      expect(new Set(full)).toEqual(
        new Set(full.includes('taken') ? ['taken', '503 storage_unavailable'] : ['503 storage_unavailable']),
      );
      // It reads on.
      expect((await fetch(`${desk.url}/log/checkpoint`)).status).toBeLessThan(500);
      rmSync(filler);
      expect(await tryPush(work, 'after')).toBe('taken');
      // What was refused is taken when it is sent again.
      expect(await tryPush(work, 'full-4')).toBe('taken');
      expect(losses(desk, work)).toEqual([]);
      expect(await verified(desk)).toBe('The record holds');
    } finally {
      rmSync(filler, { force: true });
      await server.stop();
    }
  });

  test('may not be written: the desk does not start, says why, and starts when it may', async () => {
    const small = disk as SmallDisk;
    small.readOnly(true);
    const refused = await desk.start(0);
    expect(await refused.exited).not.toBe(0);
    expect(refused.output()).toMatch(/read-?only|EROFS/i);
    small.readOnly(false);
    const server = await desk.start(0);
    await server.open();
    expect(await tryPush(await newWork(desk, 2), 'written-again')).toBe('taken');
    await server.stop();
    expect(await verified(desk)).toBe('The record holds');
  });
});

test.describe('a log whose tiles are not what they were', () => {
  test.setTimeout(300_000);

  for (const [what, sql] of [
    ['deleted', 'delete from log_tiles where level = 0 and n = 0'],
    ['corrupted', "update log_tiles set hashes = 'AAAA' || substr(hashes, 5) where level = 0 and n = 0"],
  ] as const)
    test(`${what}: the desk opens, names it as a fault, and makes it anew`, async () => {
      const desk = await makeCrashDesk();
      const atRecord = <T>(look: (database: Database.Database) => T): T => {
        const database = new Database(join(desk.dataDir, 'desk.db'));
        try {
          return look(database);
        } finally {
          database.close();
        }
      };
      const tile = () =>
        atRecord((database) =>
          database.prepare('select width, hashes from log_tiles where level = 0 and n = 0').get(),
        );
      try {
        const work = await newWork(desk, 3);
        let server = await desk.start(0);
        await server.open();
        expect(await tryPush(work, 'before')).toBe('taken');
        await expect
          .poll(() => atRecord((d) => d.prepare('select count(*) from log_waiting').pluck().get()))
          .toBe(0);
        await server.stop();
        expect(atRecord((database) => database.prepare(sql).run().changes)).toBe(1);

        server = await desk.start(0);
        await server.open();
        const faults = () =>
          atRecord((d) =>
            d
              .prepare("select what from log_faults where acknowledged_at is null and kind = 'tile'")
              .pluck()
              .all(),
          );
        await expect.poll(faults, { timeout: 60_000 }).not.toEqual([]);
        expect(await tryPush(work, 'after')).toBe('taken');
        await expect
          .poll(tile, { timeout: 60_000 })
          .toMatchObject({ hashes: expect.not.stringMatching(/^AAAA/) });
        expect(losses(desk, work)).toEqual([]);
        await server.stop();
      } finally {
        await desk.remove();
      }
    });
});

test('a second process on the same data ends at once and says why, and the first one goes on', async () => {
  test.setTimeout(300_000);
  const desk = await makeCrashDesk();
  const first = await desk.start(0);
  try {
    await first.open();
    const second = startServer(desk.url, desk.env);
    expect(await second.exited).not.toBe(0);
    expect(second.output()).toContain('Another process of the desk already runs on the data directory');
    expect(await tryPush(await newWork(desk, 4), 'still-here')).toBe('taken');
  } finally {
    await first.stop();
    await desk.remove();
  }
});
