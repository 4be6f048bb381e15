import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type Db, type Engine, type Row, type Statement, StorageUnavailable, type Values } from '@/db/engine';
import { postgresHostFault } from '@/db/postgres-faults';
import { appRole } from '@/db/postgres-role';
import { postgresSettings } from '@/db/postgres-settings';
import { writer } from '@/db/postgres-write';

const INT8 = 20;
// PostgreSQL's int8 comes as text by default; everything the desk counts fits 53 bits.
pg.types.setTypeParser(INT8, Number);

/** No session state: a pooler in transaction mode may stand between. Limits are set inside transactions. */
export const openPool = (url: string, max = 10): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    query_timeout: 15_000,
    application_name: 'second-look',
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
};

const hostFault = (error: unknown): never => {
  throw postgresHostFault(error) ? new StorageUnavailable(error) : error;
};

type Read<T> = (client: pg.PoolClient, statement: Statement) => Promise<T[]>;

const rowsBy: Read<Row> = async (client, { sql, params }) => (await client.query<Row>(sql, [...params])).rows;
const valuesBy: Read<Values> = async (client, { sql, params }) =>
  (await client.query<unknown[]>({ text: sql, values: [...params], rowMode: 'array' })).rows;

const snapshot = async <T>(
  pool: pg.Pool,
  read: Read<T>,
  statements: readonly Statement[],
): Promise<T[][]> => {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    const found: T[][] = [];
    for (const statement of statements) found.push(await read(client, statement));
    await client.query('commit');
    return found;
  } catch (error) {
    broken = true;
    throw error;
  } finally {
    client.release(broken);
  }
};

/** The engine for many machines. `warn` is told once when the log is not protected from the desk's own role. */
export const postgresEngine = (pool: pg.Pool, warn: (text: string) => void): Engine => {
  const role = appRole(pool, warn);
  return {
    dialect: 'postgres',
    read: drizzle(pool) as unknown as Db,
    query: ({ sql, params }) => pool.query<Row>(sql, [...params]).then(({ rows }) => rows, hostFault),
    snapshot: (statements) => snapshot(pool, rowsBy, statements).catch(hostFault),
    snapshotOfValues: (statements) => snapshot(pool, valuesBy, statements).catch(hostFault),
    write: writer(pool, role),
    settings: () => postgresSettings(pool).catch(hostFault),
    ready: async () => {
      await role();
    },
    close: async () => {
      if (!pool.ending) await pool.end();
    },
  };
};
