import type { Decided, Env } from '@/lib/domain/env';
import type { MatchState } from '@/lib/domain/match';
import type { Analysis } from '@/lib/domain/review';
import { by, happens, person } from '@/lib/domain/rules/decided';
import { type Holder, holdingAt } from '@/lib/domain/rules/holding';

/** Records the probe alone; only then are candidates served (ACE-V, references.md A-07). */
export const analyse = (state: MatchState, holder: Holder, env: Env, analysis: Analysis): Decided => {
  const held = holdingAt(state, holder, env, ['analysis']);
  if (!held.ok) return held;
  const before = held.value.review.analysis;
  // Sent again because its answer was lost: an unsuitable probe leaves the review where it is, so that it fits twice.
  if (before && same(before, analysis)) return happens([]);
  return happens([by(person(holder.person), env.now)('probe.analysed', { person: holder.person, analysis })]);
};

const same = (a: Analysis, b: Analysis): boolean =>
  (Object.keys(b) as (keyof Analysis)[]).every((key) => a[key] === b[key]);
