import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { migrationsOf, refuseNewer } from '@/db/migrate';
import { postgresAgain, sqlState } from '@/db/postgres-faults';
import { APP_ROLE } from '@/db/postgres-role';
import { APPEND_ONLY, EMPTIED } from '@/db/tables/append-only';

const UNDEFINED_TABLE = '42P01';
const MAY_NOT = '42501';
/** Roles belong to the whole cluster: two desks that start at once may trip over each other here. */
const RACE = new Set(['42710', '23505', 'XX000']);

const lastApplied = async (client: pg.Client): Promise<number | null> => {
  try {
    const { rows } = await client.query<{ at: string | number | null }>(
      'select max(created_at) as at from drizzle.__drizzle_migrations',
    );
    return rows[0]?.at == null ? null : Number(rows[0].at);
  } catch (error) {
    if (sqlState(error) === UNDEFINED_TABLE) return null;
    throw error;
  }
};

/** Runs `work` while no other process migrates: a row lock, which every PostgreSQL-like engine knows. */
const alone = async (url: string, work: () => Promise<void>): Promise<void> => {
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  try {
    await again(() => holder.query('create table if not exists migration_lock (id integer primary key)'));
    await holder.query('insert into migration_lock (id) values (1) on conflict do nothing');
    await holder.query('begin');
    await holder.query('select id from migration_lock where id = 1 for update');
    await work();
    await holder.query('commit');
  } finally {
    await holder.end();
  }
};

const again = async (work: () => Promise<unknown>): Promise<void> => {
  for (let tried = 1; ; tried += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (tried === 10 || !(RACE.has(sqlState(error)) || postgresAgain(error))) throw error;
      await new Promise((next) => setTimeout(next, Math.random() * 50 * tried));
    }
  }
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Makes the application's role and lets `login` take it on. What this login may not do is left to an operator. */
const grant = async (client: pg.Client, login: string): Promise<void> => {
  const steps = [
    `do $$ begin if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} nologin; end if; end $$`,
    `grant usage on schema public to ${APP_ROLE}`,
    `grant select, insert, update, delete on all tables in schema public to ${APP_ROLE}`,
    // An older set of migrations knows fewer of these tables; the start asserts them all.
    ...APPEND_ONLY.map(
      (table) =>
        `do $$ begin if to_regclass('${table}') is not null then revoke update, delete, truncate on ${table} from ${APP_ROLE}; end if; end $$`,
    ),
    // After the revoke, which takes privileges of columns away, too.
    ...Object.entries(EMPTIED).map(
      ([table, column]) =>
        `do $$ begin if to_regclass('${table}') is not null then grant update (${column}) on ${table} to ${APP_ROLE}; end if; end $$`,
    ),
    `revoke all on migration_lock from ${APP_ROLE}`,
    `grant ${APP_ROLE} to ${quoted(login)}`,
  ];
  try {
    for (const step of steps) await again(() => client.query(step));
  } catch (error) {
    // Without the right to make roles the desk still starts, and its start says that the log is unprotected.
    if (sqlState(error) !== MAY_NOT) throw error;
  }
};

/**
 * Brings the database to this version with `migrateUrl`, and gives the login of the application only
 * what it needs.
 */
export const migratePostgres = async (
  migrateUrl: string,
  login: string,
  folder = migrationsOf('postgres'),
): Promise<void> =>
  alone(migrateUrl, async () => {
    const client = new pg.Client({ connectionString: migrateUrl });
    await client.connect();
    try {
      refuseNewer(folder, await lastApplied(client));
      await migrate(drizzle(client), { migrationsFolder: folder });
      await grant(client, login);
    } finally {
      await client.end();
    }
  });
