import type { Base } from '@/db/base';
import { eventContent } from '@/db/store/event-content';
import { recordBeside } from '@/db/store/record-beside';
import { recordDesk } from '@/db/store/record-desk';
import { recordFeed } from '@/db/store/record-feed';
import { recordLeaves } from '@/db/store/record-leaves';
import { recordMatches } from '@/db/store/record-matches';
import { recordStanding } from '@/db/store/record-standing';
import type { Policy } from '@/lib/domain/policy';
import type { RecordStore } from '@/lib/ports/record-store';

/** Of rules as they are stored; null where somebody made something else of them. */
const waitDays = (policy: unknown): number | null => {
  const days = (eventContent(policy) as Partial<Policy>).waitDays;
  return typeof days === 'number' ? days : null;
};

/** The whole record in large portions. */
export const recordStore = (base: Base): RecordStore => {
  const { engine, tables } = base;
  const { policyVersions: p } = tables;
  /** A version never changes, but there may be new ones. */
  const waits = async () => {
    const rows = await engine.query(
      engine.read.select({ lane: p.lane, version: p.version, policy: p.policy }).from(p).toSQL(),
    );
    const days = new Map(rows.map(({ lane, version, policy }) => [`${lane} ${version}`, waitDays(policy)]));
    return (lane: string, version: number) => days.get(`${lane} ${version}`) ?? null;
  };
  return {
    ...recordMatches(base, waits),
    ...recordDesk(base),
    ...recordLeaves(base),
    ...recordStanding(base),
    ...recordFeed(base),
    ...recordBeside(base),
    settings: () => engine.settings(),
  };
};
