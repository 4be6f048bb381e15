import { pgKit, sqliteKit } from '@/db/columns';
import { openPool, postgresEngine } from '@/db/engine-postgres';
import { sqliteEngine } from '@/db/engine-sqlite';
import { postgresFill } from '@/db/postgres-fill';
import { postgresRows } from '@/db/postgres-rows';
import { sqliteFill } from '@/db/sqlite-fill';
import { openSqliteToRead, sqliteRows } from '@/db/sqlite-rows';
import { type StoresConfig, storesOn } from '@/db/stores';
import { buildTables } from '@/db/tables';
import type { RowSource, RowTarget } from '@/lib/ports/row-store';
import type { Stores } from '@/lib/ports/stores';

/**
 * The stores of a desk that somebody else may be running, to read: nothing is migrated, asserted or written.
 * @throws Error when there is no database
 */
export const openStoresToRead = async (config: StoresConfig): Promise<Stores> => {
  if (config.databaseUrl === null) {
    const engine = sqliteEngine(openSqliteToRead(config.dataDir));
    return storesOn({ engine, tables: buildTables(sqliteKit) }, () => engine.close());
  }
  const engine = postgresEngine(openPool(config.databaseUrl, 2), () => {});
  return storesOn({ engine, tables: buildTables(pgKit) }, () => engine.close());
};

/** Every row as of now, for a backup. */
export const rowsOf = async (config: StoresConfig): Promise<RowSource> =>
  config.databaseUrl === null ? sqliteRows(config.dataDir) : postgresRows(config.databaseUrl);

/** An empty database, for a restore. */
export const fillOf = async (config: StoresConfig): Promise<RowTarget> => {
  if (config.databaseUrl === null) return sqliteFill(config.dataDir);
  const login = decodeURIComponent(new URL(config.databaseUrl).username);
  return postgresFill(config.migrateUrl ?? config.databaseUrl, login);
};
