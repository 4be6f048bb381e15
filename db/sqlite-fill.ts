import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { openSqlite } from '@/db/engine-sqlite';
import { RESTORING } from '@/db/half-restored';
import { holdLock } from '@/db/lock';
import { lastMigration } from '@/db/migrate';
import { migrateSqlite } from '@/db/migrate-sqlite';
import { columnList, type PlainTable, plainTable, plainTables, TELLING } from '@/db/plain-tables';
import { NotEmpty, type PlainRow, type RowTarget } from '@/lib/ports/row-store';

const valuesOf = ({ columns }: PlainTable, row: PlainRow): readonly unknown[] =>
  columns.map(({ name, bool }) => (bool && row[name] !== null ? Number(row[name]) : (row[name] ?? null)));

const filled = (client: Database.Database): string | undefined =>
  TELLING.find((name) => client.prepare(`select 1 from ${name} limit 1`).get());

const marked = (client: Database.Database): boolean =>
  client.prepare('select 1 from desk_facts where key = ?').get(RESTORING) !== undefined;

const remove = (dataDir: string): void => {
  for (const end of ['', '-wal', '-shm']) rmSync(join(dataDir, `desk.db${end}`), { force: true });
};

/** Whether an earlier restore did not end here. @throws NotEmpty */
const begunBefore = (dataDir: string): boolean => {
  if (!existsSync(join(dataDir, 'desk.db'))) return false;
  const client = openSqlite(dataDir);
  try {
    migrateSqlite(client);
    if (marked(client)) return true;
    const table = filled(client);
    if (table) throw new NotEmpty(`The desk in ${dataDir} is not empty (${table} has rows).`);
    return false;
  } finally {
    client.close();
  }
};

/**
 * An embedded database to be filled. Holds the data directory's lock, so that no desk runs meanwhile.
 * @throws DataDirInUse
 */
export const sqliteFill = (dataDir: string): RowTarget => {
  const release = holdLock(dataDir);
  let open: Database.Database | null = null;
  const client = (): Database.Database => {
    open ??= openSqlite(dataDir);
    return open;
  };
  const shut = (): void => {
    open?.close();
    open = null;
  };
  const migrated = (): Database.Database => {
    migrateSqlite(client());
    return client();
  };
  return {
    schema: lastMigration('sqlite'),
    tables: plainTables.map(({ name }) => name),
    begin: async () => {
      const before = begunBefore(dataDir);
      remove(dataDir);
      const made = migrated();
      made.prepare('insert into desk_facts (key, value) values (?, ?)').run(RESTORING, '1');
      // What is lost in a power cut is restored again; the mark above is on the disk.
      made.pragma('synchronous = NORMAL');
      return before;
    },
    insert: async (name, rows) => {
      const table = plainTable(name);
      const places = table.columns.map(() => '?').join(', ');
      const one = client().prepare(`insert into ${name} (${columnList(table)}) values (${places})`);
      client().transaction(() => {
        for (const row of rows) one.run(...valuesOf(table, row));
      })();
    },
    finish: async () => {
      client().pragma('synchronous = FULL');
      client().pragma('wal_checkpoint(TRUNCATE)');
    },
    serve: async () => void client().prepare('delete from desk_facts where key = ?').run(RESTORING),
    clear: async () => {
      shut();
      remove(dataDir);
    },
    close: async () => {
      shut();
      release();
    },
  };
};
