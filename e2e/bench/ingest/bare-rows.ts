import { join } from 'node:path';
import Database from 'better-sqlite3';

export interface Written {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

const tablesOf = (client: Database.Database): readonly string[] =>
  client
    .prepare<[], string>(`select name from sqlite_master where type = 'table' and name not like 'sqlite%'`)
    .pluck()
    .all();

const largestRowids = (client: Database.Database): ReadonlyMap<string, number> =>
  new Map(
    tablesOf(client).map((table) => [
      table,
      client.prepare<[], number>(`select coalesce(max(rowid), 0) from "${table}"`).pluck().get() ?? 0,
    ]),
  );

const open = (dataDir: string): Database.Database =>
  new Database(join(dataDir, 'desk.db'), { readonly: true });

/** Where every table of a desk ends now, for `writtenSince`. */
export const endsOf = (dataDir: string): ReadonlyMap<string, number> => {
  const client = open(dataDir);
  const ends = largestRowids(client);
  client.close();
  return ends;
};

/** The very rows that a desk has inserted since: what any program would have to write for the same matches. */
export const writtenSince = (dataDir: string, ends: ReadonlyMap<string, number>): readonly Written[] => {
  const client = open(dataDir);
  const written = tablesOf(client).map((table): Written => {
    const columns = client
      .prepare<[string], string>('select name from pragma_table_info(?)')
      .pluck()
      .all(table);
    const named = columns.map((name) => `"${name}"`).join(', ');
    const select = client.prepare<[number], unknown[]>(`select ${named} from "${table}" where rowid > ?`);
    return { table, columns, rows: select.raw().all(ends.get(table) ?? 0) };
  });
  client.close();
  return written.filter(({ rows }) => rows.length > 0);
};

/** Tables and indexes as the desk has them, without triggers and empty. */
export const emptyCopy = (
  dataDir: string,
  file: string,
  { foreignKeys }: { readonly foreignKeys: boolean } = { foreignKeys: false },
): Database.Database => {
  const source = open(dataDir);
  const made = source
    .prepare<[], string>(
      `select sql from sqlite_master where type in ('table', 'index') and sql is not null and name not like 'sqlite%'`,
    )
    .pluck()
    .all();
  source.close();
  const client = new Database(file);
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma(`foreign_keys = ${foreignKeys ? 'ON' : 'OFF'}`);
  for (const statement of made) client.exec(statement);
  return client;
};

/** The tables in an order in which foreign keys let their rows be written. */
const parentsFirst = (client: Database.Database, written: readonly Written[]): readonly Written[] => {
  const parents = client
    .prepare<[string], string>('select distinct "table" from pragma_foreign_key_list(?)')
    .pluck();
  const depth = (table: string): number =>
    Math.max(0, ...parents.all(table).map((parent) => (parent === table ? 0 : 1 + depth(parent))));
  return [...written].sort((a, b) => depth(a.table) - depth(b.table));
};

/** Inserts them in as many transactions as asked for, each durable before the next. */
export const insertBatches = (
  client: Database.Database,
  written: readonly Written[],
  batches: number,
): void => {
  const inserts = parentsFirst(client, written).map(({ table, columns, rows }) => ({
    rows,
    insert: client.prepare<unknown[]>(
      `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    ),
  }));
  const share = client.transaction((batch: number) => {
    for (const { rows, insert } of inserts) {
      const from = Math.floor((rows.length * batch) / batches);
      const to = Math.floor((rows.length * (batch + 1)) / batches);
      for (const row of rows.slice(from, to)) insert.run(...row);
    }
  });
  for (let batch = 0; batch < batches; batch++) share(batch);
};
