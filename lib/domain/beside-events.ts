import type { AsideFacts } from '@/lib/domain/aside';
import type { MatchEvent } from '@/lib/domain/event';
import type { Sight } from '@/lib/domain/sight';
import type { Instant } from '@/lib/domain/time';

/** What arrived beside the match at one time: with the match itself, or with a further sight of its track. */
export interface Arrived {
  readonly seq: number;
  readonly at: Instant;
  readonly aside: AsideFacts;
  readonly sight: Sight | null;
}

/** Everything that arrived beside a match, in the order in which it came. It holds scores. */
export const arrivedBeside = (events: readonly MatchEvent[]): readonly Arrived[] =>
  events.flatMap(({ seq, at, kind, data }): readonly Arrived[] => {
    if (kind === 'aside.kept') return [{ seq, at, aside: data.aside, sight: null }];
    return kind === 'sight.recorded' ? [{ seq, at, aside: data.aside, sight: data.sight }] : [];
  });
