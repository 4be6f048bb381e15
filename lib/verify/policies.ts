import type { MatchEvent } from '@/lib/domain/event';
import type { Policy } from '@/lib/domain/policy';
import type { LaneStore } from '@/lib/ports/lane-store';

/** The rules of one match by their version, for every round that it had. */
export type Rules = (lane: string, version: number) => Policy | null;

const versionsOf = (events: readonly MatchEvent[]): readonly (readonly [string, number])[] => {
  const lane = events[0]?.kind === 'match.ingested' ? events[0].data.match.lane : '';
  return events.flatMap((event) => {
    if (event.kind === 'match.ingested') return [[lane, event.data.match.policyVersion] as const];
    return event.kind === 'match.reopened' ? [[lane, event.data.policyVersion] as const] : [];
  });
};

/** Reads each version once; it never changes. */
export const policyReader = (lanes: Pick<LaneStore, 'policy'>) => {
  const known = new Map<string, Policy | null>();
  const keyOf = (lane: string, version: number): string => `${lane} ${version}`;
  const rules: Rules = (lane, version) => known.get(keyOf(lane, version)) ?? null;
  /** The rules, once those that these events name are read. */
  return async (events: readonly MatchEvent[]): Promise<Rules> => {
    for (const [lane, version] of versionsOf(events)) {
      const key = keyOf(lane, version);
      if (!known.get(key)) known.set(key, await lanes.policy(lane, version));
    }
    return rules;
  };
};
