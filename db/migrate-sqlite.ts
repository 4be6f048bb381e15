import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { migrationsOf, refuseNewer } from '@/db/migrate';
import { createTriggers, dropTriggers } from '@/db/sqlite-triggers';

const lastApplied = (client: Database.Database): number | null => {
  const table = client.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get();
  if (!table) return null;
  return client.prepare<[], number>('select max(created_at) from __drizzle_migrations').pluck().get() ?? null;
};

/**
 * Brings the database to this version. The caller holds the data directory's lock. Foreign keys are off
 * meanwhile, because a table rebuild would delete the children of every row, and are checked before
 * they come back; triggers are made anew, because a rebuild drops them silently.
 */
export const migrateSqlite = (client: Database.Database, folder = migrationsOf('sqlite')): void => {
  refuseNewer(folder, lastApplied(client));
  client.pragma('foreign_keys = OFF');
  try {
    dropTriggers(client);
    migrate(drizzle(client), { migrationsFolder: folder });
    const broken = client.pragma('foreign_key_check') as readonly { table: string }[];
    if (broken.length > 0) {
      const tables = [...new Set(broken.map(({ table }) => table))].join(', ');
      throw new Error(
        `After the migration rows of ${tables} refer to nothing. Restore the backup made before it.`,
      );
    }
    createTriggers(client);
  } finally {
    client.pragma('foreign_keys = ON');
  }
};
