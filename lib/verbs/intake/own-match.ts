import type { MatchState } from '@/lib/domain/match';
import type { IntegratorActor } from '@/lib/ports/actors';

/** Whether this integrator pushed the match; another's answers as if it did not exist. */
export const isOwn = (actor: IntegratorActor, state: Pick<MatchState, 'match'>): boolean =>
  state.match.integrator === actor.integrator.id;
