import type { CandidateKey } from '@/lib/domain/candidate';
import type { Decided, Env } from '@/lib/domain/env';
import { dispositionsOf } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import type { Opinion } from '@/lib/domain/opinion';
import { refuse } from '@/lib/domain/refusal';
import { by, happens, person } from '@/lib/domain/rules/decided';
import { type Holder, holdingAt } from '@/lib/domain/rules/holding';

/** Seals one opinion for each retained candidate; nothing changes them afterwards (references.md A-24). */
export const seal = (
  state: MatchState,
  holder: Holder,
  env: Env,
  opinions: Readonly<Record<CandidateKey, Opinion>>,
): Decided => {
  const held = holdingAt(state, holder, env, ['opinion']);
  if (!held.ok) return held;
  const retained = dispositionsOf(state, holder.person)
    .filter((d) => d.choice === 'retained')
    .map((d) => d.candidate);
  const given = Object.keys(opinions);
  if (retained.some((key) => !given.includes(key)) || given.some((key) => !retained.includes(key))) {
    return refuse('opinions_incomplete', undefined, { candidates: retained });
  }
  return happens([
    by(person(holder.person), env.now)('opinions.sealed', { person: holder.person, opinions }),
  ]);
};
