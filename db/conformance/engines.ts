import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Base } from '@/db/base';
import { pgKit, sqliteKit } from '@/db/columns';
import type { Row } from '@/db/engine';
import { openPool, postgresEngine } from '@/db/engine-postgres';
import { openSqlite, sqliteEngine } from '@/db/engine-sqlite';
import { migratePostgres } from '@/db/migrate-postgres';
import { migrateSqlite } from '@/db/migrate-sqlite';
import { APP_ROLE } from '@/db/postgres-role';
import { buildTables } from '@/db/tables';
import { clusterUrl, createDatabase } from '@/e2e/support/postgres';

/** A fresh database, and `raw`: any SQL, as the desk itself may run it (`?` or `$1` as the engine has it). */
export interface TestDesk extends Base {
  raw(sql: string, params?: readonly unknown[]): Promise<readonly Row[]>;
  /** SQL as the owner of the database, whom nothing stops. */
  owner(sql: string): Promise<void>;
  /** Where the embedded database lies, or the URL of the other. */
  readonly where: string;
}

interface Opened {
  readonly desk: TestDesk;
  readonly drop: () => Promise<void>;
}

const onSqlite = async (): Promise<Opened> => {
  const where = mkdtempSync(join(tmpdir(), `desk-${randomBytes(3).toString('hex')}-`));
  const client = openSqlite(where);
  migrateSqlite(client);
  const engine = sqliteEngine(client);
  await engine.ready();
  const raw: TestDesk['raw'] = async (sql, params = []) => {
    const statement = client.prepare<unknown[], Row>(sql);
    if (statement.reader) return statement.all(...params);
    statement.run(...params);
    return [];
  };
  const desk = {
    engine,
    tables: buildTables(sqliteKit),
    raw,
    owner: async (sql: string) => void client.exec(sql),
    where,
  };
  return {
    desk,
    drop: async () => {
      await engine.close();
      rmSync(where, { recursive: true, force: true });
    },
  };
};

const onPostgres = async (): Promise<Opened> => {
  const database = await createDatabase();
  const login = decodeURIComponent(new URL(database.url).username) || 'postgres';
  await migratePostgres(database.url, login);
  const pool = openPool(database.url);
  const engine = postgresEngine(pool, (text) => {
    throw new Error(text);
  });
  await engine.ready();
  const raw: TestDesk['raw'] = async (sql, params = []) => {
    const client = await pool.connect();
    try {
      await client.query(`begin; set local role ${APP_ROLE}`);
      const { rows } = await client.query<Row>(sql, [...params]);
      await client.query('commit');
      return rows;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };
  const owner = async (sql: string) => void (await pool.query(sql));
  const desk = { engine, tables: buildTables(pgKit), raw, owner, where: database.url };
  return {
    desk,
    drop: async () => {
      await engine.close();
      await database.drop();
    },
  };
};

const suiteOn = (title: string, open: () => Promise<Opened>, suite: (desk: () => TestDesk) => void): void => {
  describe(title, () => {
    let opened: Opened | null = null;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.drop());
    suite(() => {
      if (!opened)
        throw new Error('The database is opened before the first test, not while tests are collected.');
      return opened.desk;
    });
  });
};

const NO_POSTGRES = 'no PostgreSQL here (set SECOND_LOOK_TEST_POSTGRES)';
let told = false;

/** Runs one suite on every engine that is there, each block on a fresh database. */
export const onEveryEngine = (title: string, suite: (desk: () => TestDesk) => void): void => {
  suiteOn(`${title} on SQLite`, onSqlite, suite);
  if (clusterUrl()) {
    suiteOn(`${title} on PostgreSQL`, onPostgres, suite);
    return;
  }
  if (!told) process.stderr.write(`Conformance on SQLite alone: ${NO_POSTGRES}.\n`);
  told = true;
  describe.skip(`${title} on PostgreSQL: ${NO_POSTGRES}`, () => suite(never));
};

const never = (): TestDesk => {
  throw new Error('skipped');
};
