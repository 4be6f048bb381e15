import { checkLeads, type PolicyOf } from '@/lib/cli/verify/check-leads';
import type { Finding } from '@/lib/cli/verify/finding';
import type { MatchEvent } from '@/lib/domain/event';
import { evolveAll } from '@/lib/domain/evolve';
import type { MatchState } from '@/lib/domain/match';
import { canonical } from '@/lib/ledger/canonical';
import { verifyChain } from '@/lib/ledger/chain';

const PARTS = [
  'match',
  'candidates',
  'evidence',
  'touches',
  'leases',
  'reviews',
  'dispositions',
  'exposures',
  'disproofs',
  'pendingVotes',
  'votes',
  'voids',
  'leads',
] as const satisfies readonly (keyof MatchState)[];

/** Lists have no order that means anything, except the leads' own; compared as sets of rows. */
const rowsOf = (part: MatchState[keyof MatchState]): string =>
  canonical(Array.isArray(part) ? part.map((row) => canonical(row)).sort() : part);

/** Which parts of a stored state differ from the replay of its log. */
const differing = (stored: MatchState, replayed: MatchState): readonly string[] =>
  PARTS.filter((part) => rowsOf(stored[part]) !== rowsOf(replayed[part]));

/** One match: its chain holds, its replay is what is stored, its leads rest on what they must. */
export const checkMatch = async (
  stored: MatchState,
  events: readonly MatchEvent[],
  policyOf: PolicyOf,
): Promise<readonly Finding[]> => {
  const where = stored.match.id;
  const broken = verifyChain(events);
  if (broken) return [{ check: 'chain', where, what: `event ${broken.seq} does not hold (${broken.why})` }];
  if (events.length !== stored.match.seq) {
    const what = `${events.length} events are in the log, ${stored.match.seq} were counted`;
    return [{ check: 'chain', where, what }];
  }
  try {
    const parts = differing(stored, evolveAll(null, events));
    const what = `the log replays to another ${parts.join(', ')}`;
    const replay: Finding[] = parts.length > 0 ? [{ check: 'replay', where, what }] : [];
    return [...replay, ...(await checkLeads(where, events, policyOf))];
  } catch (fault) {
    return [
      {
        check: 'replay',
        where,
        what: `the log cannot be replayed: ${fault instanceof Error ? fault.message : fault}`,
      },
    ];
  }
};
