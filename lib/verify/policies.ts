import type { MatchEvent } from '@/lib/domain/event';
import type { Policy } from '@/lib/domain/policy';
import type { LaneStore } from '@/lib/ports/lane-store';
import { spoiled } from '@/lib/verify/spoiled';

/** The rules of one match by their version, for every round that it had. */
export type Rules = (lane: string, version: number) => Policy | null;

/** The rules, once those that these events name are read. */
export type RulesFor = (events: readonly MatchEvent[]) => Promise<Rules>;

type Version = readonly [lane: string, version: number];

const named = (events: readonly MatchEvent[]): readonly Version[] => {
  const lane = events[0]?.kind === 'match.ingested' ? events[0].data.match.lane : '';
  return events.flatMap((event): readonly Version[] => {
    if (event.kind === 'match.ingested') return [[lane, event.data.match.policyVersion]];
    return event.kind === 'match.reopened' ? [[lane, event.data.policyVersion]] : [];
  });
};

/** Events that somebody wrote anew may hold anything; their replay tells of it. */
const versionsOf = (events: readonly MatchEvent[]): readonly Version[] => {
  try {
    return named(events);
  } catch (fault) {
    if (fault instanceof TypeError) return [];
    throw fault;
  }
};

/** Rules that somebody made unreadable are as good as none; their row is named where the log tells of them. */
const readable = async (read: Promise<Policy | null>): Promise<Policy | null> => {
  try {
    return await read;
  } catch (fault) {
    if (spoiled(fault)) return null;
    throw fault;
  }
};

/** Reads each version once; it never changes. */
export const policyReader = (lanes: Pick<LaneStore, 'policy'>): RulesFor => {
  const known = new Map<string, Policy | null>();
  const keyOf = (lane: string, version: number): string => `${lane} ${version}`;
  const rules: Rules = (lane, version) => known.get(keyOf(lane, version)) ?? null;
  return async (events) => {
    for (const [lane, version] of versionsOf(events)) {
      const key = keyOf(lane, version);
      if (!known.get(key)) known.set(key, await readable(lanes.policy(lane, version)));
    }
    return rules;
  };
};
