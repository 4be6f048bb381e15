import pg from 'pg';
import { RESTORING } from '@/db/half-restored';
import { lastMigration } from '@/db/migrate';
import { migratePostgres } from '@/db/migrate-postgres';
import { allTables, columnList, plainTable, plainTables, TELLING } from '@/db/plain-tables';
import { NotEmpty, type RowTarget } from '@/lib/ports/row-store';

const names = allTables.map(({ name }) => name);

const filled = async (client: pg.Client): Promise<string | null> => {
  for (const name of TELLING) {
    const { rowCount } = await client.query(`select 1 from ${name} limit 1`);
    if (rowCount) return name;
  }
  return null;
};

const marked = async (client: pg.Client): Promise<boolean> =>
  Boolean((await client.query('select 1 from desk_facts where key = $1', [RESTORING])).rowCount);

/** A PostgreSQL database to be filled by the login that owns its tables; `login` is the desk's own. */
export const postgresFill = async (ownerUrl: string, login: string): Promise<RowTarget> => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'second-look restore' });
  await client.connect();
  const clear = async (): Promise<void> => {
    await client.query('rollback');
    await client.query(`truncate ${names.join(', ')}`);
  };
  return {
    schema: lastMigration('postgres'),
    tables: plainTables.map(({ name }) => name),
    begin: async () => {
      await migratePostgres(ownerUrl, login);
      const before = await marked(client);
      const table = before ? null : await filled(client);
      if (table) throw new NotEmpty(`The database is not empty (${table} has rows).`);
      await clear();
      await client.query('insert into desk_facts (key, value) values ($1, $2)', [RESTORING, '1']);
      await client.query('begin');
      return before;
    },
    // One parameter however many rows; the database reads each value by its column's type.
    insert: async (name, rows) => {
      const columns = columnList(plainTable(name));
      const from = `select ${columns} from json_populate_recordset(null::${name}, $1::json)`;
      await client.query(`insert into ${name} (${columns}) ${from}`, [JSON.stringify(rows)]);
    },
    finish: async () => void (await client.query('commit')),
    serve: async () => void (await client.query('delete from desk_facts where key = $1', [RESTORING])),
    clear,
    close: () => client.end(),
  };
};
