import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite, sqliteEngine } from '@/db/engine-sqlite';
import { migrationsOf } from '@/db/migrate';
import { migrateSqlite } from '@/db/migrate-sqlite';
import * as pgSchema from '@/db/schema-postgres';
import * as sqliteSchema from '@/db/schema-sqlite';

const lastSnapshot = (dialect: 'sqlite' | 'postgres') => {
  const meta = join(migrationsOf(dialect), 'meta');
  const last = readdirSync(meta)
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1);
  return JSON.parse(readFileSync(join(meta, last ?? ''), 'utf8'));
};

describe('the migrations', () => {
  it('of SQLite give what the tables say', async () => {
    const now = await generateSQLiteDrizzleJson({ ...sqliteSchema });
    expect(await generateSQLiteMigration(lastSnapshot('sqlite'), now)).toEqual([]);
  });

  it('of PostgreSQL give what the tables say', async () => {
    expect(await generateMigration(lastSnapshot('postgres'), generateDrizzleJson({ ...pgSchema }))).toEqual(
      [],
    );
  });
});

describe('migrating SQLite', () => {
  let dir: string;
  let client: Database.Database;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'desk-migrate-'));
    client = openSqlite(dir);
  });
  afterEach(() => {
    client.close();
    rmSync(dir, { recursive: true });
  });
  const ready = () => sqliteEngine(client).ready();

  it('may be done again at every start, and brings lost triggers back', async () => {
    migrateSqlite(client);
    await ready();
    client.exec('drop trigger votes_no_delete');
    await expect(ready()).rejects.toThrow('votes_no_delete');
    migrateSqlite(client);
    await ready();
  });

  it('notices a trigger that does nothing any more', async () => {
    migrateSqlite(client);
    client.exec(`drop trigger votes_no_delete;
      create trigger votes_no_delete before delete on votes begin select 1; end`);
    await expect(ready()).rejects.toThrow('votes_no_delete');
  });

  it.each([
    ['synchronous', 'NORMAL'],
    ['foreign_keys', 'OFF'],
    ['journal_mode', 'DELETE'],
  ])('leaves a database that does not start with %s = %s', async (name, value) => {
    migrateSqlite(client);
    client.pragma(`${name} = ${value}`);
    await expect(ready()).rejects.toThrow(name);
  });

  it('refuses a database that a newer version has migrated', () => {
    migrateSqlite(client);
    client.exec(`insert into __drizzle_migrations (hash, created_at) values ('later', 99999999999999)`);
    expect(() => migrateSqlite(client)).toThrow('newer version');
  });

  it('stops when rows refer to nothing afterwards, with foreign keys on again', () => {
    migrateSqlite(client);
    client.pragma('foreign_keys = OFF');
    client.exec(`insert into match_keys (match_id, key) values ('nowhere', 'k')`);
    expect(() => migrateSqlite(client)).toThrow('match_keys');
    expect(client.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('keeps children through a migration that rebuilds their parent', async () => {
    migrateSqlite(client);
    const folder = join(dir, 'migrations');
    cpSync(migrationsOf('sqlite'), folder, { recursive: true });
    const journalFile = join(folder, 'meta', '_journal.json');
    const journal = JSON.parse(readFileSync(journalFile, 'utf8'));
    journal.entries.push({
      ...journal.entries[0],
      idx: 1,
      when: journal.entries[0].when + 1,
      tag: '0001_rebuild',
    });
    writeFileSync(journalFile, JSON.stringify(journal));
    client.exec(`create table parent (id text primary key);
      create table child (id text references parent (id) on delete cascade);
      insert into parent values ('p'); insert into child values ('p')`);
    const rebuild = ['create table parent_new (id text primary key, more text)']
      .concat(`insert into parent_new select id, null from parent`, 'drop table parent')
      .concat('alter table parent_new rename to parent');
    writeFileSync(join(folder, '0001_rebuild.sql'), rebuild.join(';\n--> statement-breakpoint\n'));
    migrateSqlite(client, folder);
    expect(client.prepare('select id from child').all()).toEqual([{ id: 'p' }]);
    await ready();
  });
});
