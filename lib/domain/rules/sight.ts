import type { AsideFacts } from '@/lib/domain/aside';
import type { Decided, Env } from '@/lib/domain/env';
import type { Actor } from '@/lib/domain/event';
import { isClosed } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { refuse } from '@/lib/domain/refusal';
import { by, happens } from '@/lib/domain/rules/decided';
import type { Sight } from '@/lib/domain/sight';

/**
 * One more sight of the match's track. Scores and candidates of the match stay as they were pushed. A candidate that
 * the match does not have was returned but cannot be looked at: while the match is open that blocks its approval
 * (references.md B-19, C-28); a decided match only keeps the sight, and nothing reopens it.
 */
export const recordSight = (
  state: MatchState,
  actor: Actor,
  env: Env,
  sight: Sight,
  aside: AsideFacts,
  dropped: readonly string[] = [],
): Decided => {
  if (state.match.purgedAt)
    return refuse(
      'match_closed',
      'The match was purged when its time was over; nothing is kept beside it any more.',
    );
  const emit = by(actor, env.now);
  const known = new Set(state.candidates.map((c) => c.externalId));
  const unknown = sight.candidates.map((c) => c.externalId).filter((id) => !known.has(id));
  const returned = state.candidates.length + new Set(unknown).size;
  const widens = !isClosed(state) && returned > state.match.search.candidatesReturned;
  return happens([
    emit('sight.recorded', { sight, aside, dropped }),
    ...(widens ? [emit('search.widened', { returned })] : []),
  ]);
};
