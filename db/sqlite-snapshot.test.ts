import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite, sqliteEngine } from '@/db/engine-sqlite';

const COUNT = { sql: 'select count(*) as n from t', params: [] };
/** Counts first, and then lets the other process write. */
const COUNT_THEN_WRITTEN = { sql: 'select count(*) as n, write_elsewhere() as w from t', params: [] };

/** A verification reads beside the desk that writes: its parts have to be of one instant, or it finds faults that are none. */
describe('a snapshot of the embedded database', () => {
  let dir: string;
  let writer: Database.Database;
  let reader: Database.Database;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'desk-snapshot-'));
    writer = openSqlite(dir);
    writer.exec('create table t (n integer primary key); insert into t values (1)');
    reader = openSqlite(dir);
    const insert = writer.prepare('insert into t default values');
    reader.function('write_elsewhere', () => insert.run().changes);
  });
  afterEach(() => {
    reader.close();
    writer.close();
    rmSync(dir, { recursive: true });
  });

  it('shows one instant, whatever another process commits between its statements', async () => {
    const [before, after] = await sqliteEngine(reader).snapshot([COUNT_THEN_WRITTEN, COUNT]);
    expect(after?.[0]?.n).toBe(before?.[0]?.n);
    expect(writer.prepare('select count(*) from t').pluck().get()).toBe(2);
  });

  it('as values, too', async () => {
    const [before, after] = await sqliteEngine(reader).snapshotOfValues([COUNT_THEN_WRITTEN, COUNT]);
    expect(after?.[0]?.[0]).toBe(before?.[0]?.[0]);
  });
});
