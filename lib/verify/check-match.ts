import type { MatchEvent } from '@/lib/domain/event';
import { evolve } from '@/lib/domain/evolve';
import { feedItems, type NewFeedItem } from '@/lib/domain/feed';
import type { MatchState } from '@/lib/domain/match';
import { matchChain } from '@/lib/ledger/chain-name';
import type { StoredMatch } from '@/lib/ports/record-store';
import { checkChain, START } from '@/lib/verify/check-chain';
import { shownTooEarly } from '@/lib/verify/check-exposure';
import { feedFaults } from '@/lib/verify/check-feed';
import { leadAtIssue, leadAtLast } from '@/lib/verify/check-leads';
import type { Finding } from '@/lib/verify/finding';
import type { Rules, RulesFor } from '@/lib/verify/policies';

type Fault = Omit<Finding, 'where'>;

const policyAt = (state: MatchState, rules: Rules) => rules(state.match.lane, state.match.policyVersion);

/** What an event says that should not have happened as the match then stood. */
const eventFaults = (
  before: MatchState | null,
  after: MatchState,
  event: MatchEvent,
  rules: Rules,
): readonly Fault[] => {
  if (event.kind === 'lead.issued') return leadAtIssue(after, event.data.lead, policyAt(after, rules));
  if (event.kind !== 'content.shown' || !before) return [];
  const early = shownTooEarly(before, event, policyAt(before, rules));
  return early.map(
    (what): Fault => ({
      ...{ check: 'exposure', what: `event ${event.seq}: ${what}`, stored: event.hash },
    }),
  );
};

/** The match at its end, what integrators had to be told, and what was wrong on the way there. @throws Error where the log cannot be replayed */
const replay = (events: readonly MatchEvent[], rules: Rules) => {
  const faults: Fault[] = [];
  const feed: NewFeedItem[] = [];
  let state: MatchState | null = null;
  for (const event of events) {
    const after: MatchState = evolve(state, event);
    faults.push(...eventFaults(state, after, event, rules));
    feed.push(...feedItems(event, event.seq, after));
    state = after;
  }
  if (!state) throw new Error('it has no event');
  for (const lead of state.leads)
    if (lead.state === 'live') faults.push(...leadAtLast(state, lead, policyAt(state, rules)));
  return { state, faults, feed };
};

const differing = (stored: StoredMatch, state: MatchState): readonly Fault[] =>
  stored.differences(state).map(
    ({ table, row, what, stored }): Fault => ({
      ...{ check: 'replay', what: `${table} (${row}) ${what}` },
      ...(stored === null ? {} : { stored }),
    }),
  );

/**
 * One match: its chain and its leaves hold, its replay is what is stored and what integrators are told, its leads rest on
 * what they must.
 * @returns `state`: null where the events are not what was written, and say nothing
 */
export const checkMatch = async (
  stored: StoredMatch,
  rulesFor: RulesFor,
): Promise<{ readonly state: MatchState | null; readonly found: readonly Finding[] }> => {
  const where = matchChain(stored.id);
  const chain = checkChain(where, START, stored.events, stored.leaves);
  if (chain.broken) return { state: null, found: chain.found };
  const rules = await rulesFor(stored.events);
  try {
    const { state, faults, feed } = replay(stored.events, rules);
    const found = [...differing(stored, state), ...feedFaults(feed, stored.feed), ...faults].map(
      (fault): Finding => ({ where, ...fault }),
    );
    return { state, found: [...chain.found, ...found] };
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    const what = `the log cannot be replayed: ${why}`;
    const stored = chain.end.hash;
    return { state: null, found: [...chain.found, { check: 'replay', where, what, stored }] };
  }
};
