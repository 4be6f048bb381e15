import type { Decided, Env } from '@/lib/domain/env';
import type { MatchState } from '@/lib/domain/match';
import type { Analysis } from '@/lib/domain/review';
import { by, happens, person } from '@/lib/domain/rules/decided';
import { type Holder, holdingAt } from '@/lib/domain/rules/holding';

/** Records the probe alone; only then are candidates served (ACE-V, references.md A-07). */
export const analyse = (state: MatchState, holder: Holder, env: Env, analysis: Analysis): Decided => {
  const held = holdingAt(state, holder, env, ['analysis']);
  if (!held.ok) return held;
  return happens([by(person(holder.person), env.now)('probe.analysed', { person: holder.person, analysis })]);
};
