import pg from 'pg';
// Makes int8 a number.
import '@/db/engine-postgres';
import { lastMigration } from '@/db/migrate';
import { columnList, plainTable, plainTables } from '@/db/plain-tables';
import type { PlainRow, RowSource } from '@/lib/ports/row-store';

const AT_ONCE = 500;

/** A PostgreSQL database as of now: one repeatable-read transaction, and a cursor for each table. */
export const postgresRows = async (url: string): Promise<RowSource> => {
  const client = new pg.Client({ connectionString: url, application_name: 'second-look backup' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ at: string | number }>(
      'select max(created_at) as at from drizzle.__drizzle_migrations',
    );
    return {
      schema: lastMigration('postgres', Number(rows[0]?.at)),
      tables: plainTables.map(({ name }) => name),
      rows: async function* (name) {
        await client.query(
          `declare rows no scroll cursor for select ${columnList(plainTable(name))} from ${name}`,
        );
        for (;;) {
          const { rows: some } = await client.query<PlainRow>(`fetch ${AT_ONCE} from rows`);
          if (some.length === 0) break;
          yield some;
        }
        await client.query('close rows');
      },
      close: () => client.end(),
    };
  } catch (fault) {
    await client.end();
    throw fault;
  }
};
