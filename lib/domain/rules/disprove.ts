import type { Decided, Env } from '@/lib/domain/env';
import type { MatchState } from '@/lib/domain/match';
import { refuse } from '@/lib/domain/refusal';
import { by, happens, person } from '@/lib/domain/rules/decided';
import { type Holder, holdingAt } from '@/lib/domain/rules/holding';
import type { Disproof } from '@/lib/domain/vote';

export type Attempt = Pick<Disproof, 'id' | 'candidate' | 'attempt' | 'result' | 'note'>;

/** Records an attempt to show that it is the wrong person, with its result (references.md B-12). */
export const recordDisproof = (state: MatchState, holder: Holder, env: Env, attempt: Attempt): Decided => {
  const held = holdingAt(state, holder, env, ['evidence', 'decision']);
  if (!held.ok) return held;
  if (!state.candidates.some((c) => c.key === attempt.candidate)) return refuse('not_found');
  if (!attempt.attempt.trim())
    return refuse('disproof_missing', 'Say which fact would show that this is the wrong person.');
  const disproof = { ...attempt, round: state.match.round, person: holder.person, at: env.now };
  return happens([by(person(holder.person), env.now)('disproof.recorded', { disproof })]);
};
