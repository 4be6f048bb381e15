import { arrivedBeside } from '@/lib/domain/beside-events';
import type { MatchEvent } from '@/lib/domain/event';
import { sha256 } from '@/lib/ledger/chain';
import { matchChain } from '@/lib/ledger/chain-name';
import type { MatchStore } from '@/lib/ports/match-store';
import type { Finding } from '@/lib/verify/finding';

const isPurged = (events: readonly MatchEvent[]): boolean =>
  events.some(({ kind }) => kind === 'match.purged');

/**
 * What providers sent beside a match: each text is there, and is the one whose digest the log holds; those of a purged
 * match are empty (check-purged.ts).
 */
export const checkAsides = async (
  matches: Pick<MatchStore, 'aside' | 'events'>,
  where: string,
  events: readonly MatchEvent[],
): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  for (const { aside, seq } of arrivedBeside(events)) {
    const kept = await matches.aside(where, aside.key);
    if (kept && sha256(kept.content) === aside.sha256) continue;
    // It may have been purged since its events were read.
    if (kept?.content === '' && (isPurged(events) || isPurged(await matches.events(where)))) continue;
    const what = `what arrived with event ${seq} is ${kept ? 'another text' : 'missing'}`;
    const stored = kept ? { stored: sha256(kept.content) } : {};
    found.push({ check: 'aside', where: matchChain(where), what, ...stored });
  }
  return found;
};
