import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Base } from '@/db/base';
import { readOr } from '@/db/store/rows';
import type { RecordStore, StandingRows } from '@/lib/ports/record-store';

/** Who may do what, and what holds the desk up: all rows as of one instant, whatever somebody wrote into them. */
export const recordStanding = ({ engine, tables: t }: Base): Pick<RecordStore, 'standing'> => {
  const read: Readonly<Record<keyof StandingRows, SQLiteTable>> = {
    people: t.people,
    accounts: t.accounts,
    qualifications: t.qualifications,
    integrators: t.integrators,
    keys: t.apiKeys,
    versions: t.policyVersions,
    stops: t.stops,
    faults: t.logFaults,
    logKeys: t.logKeys,
    plans: t.samplingPlans,
  };
  const all = Object.entries(read);
  return {
    standing: async () => {
      const rows = await engine.snapshot(all.map(([, table]) => engine.read.select().from(table).toSQL()));
      const named = all.map(([name, table], i) => [name, (rows[i] ?? []).map((row) => readOr(table, row))]);
      return Object.fromEntries(named) as StandingRows;
    },
  };
};
