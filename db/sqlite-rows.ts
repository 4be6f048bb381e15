import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { lastMigration } from '@/db/migrate';
import { columnList, type PlainTable, plainTable, plainTables } from '@/db/plain-tables';
import type { PlainRow, RowSource } from '@/lib/ports/row-store';

const AT_ONCE = 500;

const plain = (table: PlainTable, row: Record<string, unknown>): PlainRow => {
  for (const { name, bool } of table.columns) if (bool && row[name] !== null) row[name] = row[name] === 1;
  return row as PlainRow;
};

/** Opens the embedded database to read: the desk that runs on it goes on writing. @throws Error when there is none */
export const openSqliteToRead = (dataDir: string): Database.Database => {
  const file = join(dataDir, 'desk.db');
  if (!existsSync(file)) throw new Error(`There is no desk in ${dataDir}.`);
  return new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
};

/** The embedded database as of now: a read transaction, which in WAL mode holds up no writer. */
export const sqliteRows = (dataDir: string): RowSource => {
  const client = openSqliteToRead(dataDir);
  client.exec('begin');
  const applied = client
    .prepare<[], number>('select max(created_at) from __drizzle_migrations')
    .pluck()
    .get();
  return {
    schema: lastMigration('sqlite', applied ?? null),
    tables: plainTables.map(({ name }) => name),
    rows: async function* (name) {
      const table = plainTable(name);
      let some: PlainRow[] = [];
      const all = client.prepare<[], Record<string, unknown>>(`select ${columnList(table)} from ${name}`);
      for (const row of all.iterate()) {
        some.push(plain(table, row));
        if (some.length < AT_ONCE) continue;
        yield some;
        some = [];
      }
      if (some.length > 0) yield some;
    },
    close: async () => void client.close(),
  };
};
