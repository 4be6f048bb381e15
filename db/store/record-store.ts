import type { Base } from '@/db/base';
import { recordDesk } from '@/db/store/record-desk';
import { recordLeaves } from '@/db/store/record-leaves';
import { recordMatches } from '@/db/store/record-matches';
import type { RecordStore } from '@/lib/ports/record-store';

/** The whole record in large portions. */
export const recordStore = (base: Base): RecordStore => {
  const { engine, tables } = base;
  const { policyVersions: p } = tables;
  /** A version never changes, but there may be new ones. */
  const waits = async () => {
    const rows = await engine.read.select({ lane: p.lane, version: p.version, policy: p.policy }).from(p);
    const days = new Map(rows.map((row) => [`${row.lane} ${row.version}`, row.policy.waitDays]));
    return (lane: string, version: number) => days.get(`${lane} ${version}`) ?? null;
  };
  return {
    ...recordMatches(base, waits),
    ...recordDesk(base),
    ...recordLeaves(base),
    settings: () => engine.settings(),
  };
};
