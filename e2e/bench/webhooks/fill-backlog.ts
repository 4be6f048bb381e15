import { sqliteKit } from '@/db/columns';
import { openSqlite, sqliteEngine } from '@/db/engine-sqlite';
import { feedStore } from '@/db/store/feed-store';
import { insertAll } from '@/db/store/rows';
import { buildTables } from '@/db/tables';

/** Puts so much news into the feed of each integrator, and makes the deliveries as the worker would. The desk is closed. */
export const fillBacklog = async (
  dataDir: string,
  integrators: readonly string[],
  each: number,
): Promise<void> => {
  const engine = sqliteEngine(openSqlite(dataDir));
  const tables = buildTables(sqliteKit);
  const at = new Date().toISOString();
  const rows = integrators.flatMap((integrator) =>
    Array.from({ length: each }, (_, n) => ({
      ...{ matchId: `m-${integrator}-${n}`, seq: 1, type: 'match.pending' as const, integrator },
      ...{ externalId: `backlog-${n}`, leadId: null, at, position: null },
    })),
  );
  await engine.write([], insertAll(engine.read, tables.feedItems, rows));
  while ((await feedStore({ engine, tables }).sequence(1000)) > 0);
  await engine.close();
};
