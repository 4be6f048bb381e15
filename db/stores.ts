import type { Base } from '@/db/base';
import { pgKit, sqliteKit } from '@/db/columns';
import { openPool, postgresEngine } from '@/db/engine-postgres';
import { openSqlite, sqliteEngine } from '@/db/engine-sqlite';
import { assertWhole } from '@/db/half-restored';
import { migratePostgres } from '@/db/migrate-postgres';
import { migrateSqlite } from '@/db/migrate-sqlite';
import { deskStore } from '@/db/store/desk-store';
import { draftStore } from '@/db/store/draft-store';
import { eventStore } from '@/db/store/event-store';
import { feedStore } from '@/db/store/feed-store';
import { figureStore } from '@/db/store/figure-store';
import { humanLoopStore } from '@/db/store/human-loop-store';
import { integratorStore } from '@/db/store/integrator-store';
import { laneStore } from '@/db/store/lane-store';
import { logStore } from '@/db/store/log-store';
import { matchLists } from '@/db/store/match-lists';
import { matchStore } from '@/db/store/match-store';
import { peopleStore } from '@/db/store/people-store';
import { preferenceStore } from '@/db/store/preference-store';
import { recordStore } from '@/db/store/record-store';
import { retentionStore } from '@/db/store/retention-store';
import { samplingStore } from '@/db/store/sampling-store';
import { sessionStore } from '@/db/store/session-store';
import { usageStore } from '@/db/store/usage-store';
import { webhookStore } from '@/db/store/webhook-store';
import { weeklyStore } from '@/db/store/weekly-store';
import { buildTables } from '@/db/tables';
import type { Stores } from '@/lib/ports/stores';

export interface StoresConfig {
  /** Where the embedded database lies; one process holds it. */
  readonly dataDir: string;
  /** `postgres://…` for many machines; null for the embedded database. */
  readonly databaseUrl: string | null;
  /** A login that may change tables and roles; the migrations use it and the desk itself never does. */
  readonly migrateUrl?: string | null;
  /** Told what an operator should know; by default a warning of the process. */
  readonly warn?: (text: string) => void;
}

/** Every store on one engine. */
export const storesOn = (base: Base, close: () => Promise<void>): Stores => ({
  matches: matchStore(base),
  lists: matchLists(base),
  events: eventStore(base),
  feed: feedStore(base),
  figures: figureStore(base),
  drafts: draftStore(base),
  preferences: preferenceStore(base),
  people: peopleStore(base),
  sessions: sessionStore(base),
  integrators: integratorStore(base),
  humanLoops: humanLoopStore(base),
  lanes: laneStore(base),
  desk: deskStore(base),
  log: logStore(base),
  record: recordStore(base),
  webhooks: webhookStore(base),
  usage: usageStore(base),
  weekly: weeklyStore(base),
  sampling: samplingStore(base),
  retention: retentionStore(base),
  close,
});

/**
 * Opens the database, brings it to this version, asserts what the promises rest on, and gives the stores.
 * For the embedded database the caller holds the data directory's lock (db/lock.ts) before and until after.
 */
export const openStores = (config: StoresConfig): Promise<Stores> =>
  config.databaseUrl === null ? openEmbedded(config.dataDir) : openServer(config, config.databaseUrl);

const openEmbedded = async (dataDir: string): Promise<Stores> => {
  const client = openSqlite(dataDir);
  const engine = sqliteEngine(client);
  const base = { engine, tables: buildTables(sqliteKit) };
  try {
    migrateSqlite(client);
    await engine.ready();
    await assertWhole(base);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return storesOn(base, () => engine.close());
};

const openServer = async (config: StoresConfig, url: string): Promise<Stores> => {
  const pool = openPool(url);
  const engine = postgresEngine(pool, config.warn ?? ((text) => process.emitWarning(text)));
  const base = { engine, tables: buildTables(pgKit) };
  try {
    const { rows } = await pool.query<{ login: string }>('select session_user as login');
    await migratePostgres(config.migrateUrl ?? url, rows[0]?.login ?? '');
    await engine.ready();
    await assertWhole(base);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return storesOn(base, () => engine.close());
};
