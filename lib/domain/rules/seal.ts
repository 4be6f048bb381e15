import type { CandidateKey } from '@/lib/domain/candidate';
import type { Decided, Env } from '@/lib/domain/env';
import { dispositionsOf } from '@/lib/domain/find';
import { foundOnlyUnderAid } from '@/lib/domain/flag';
import type { MatchState } from '@/lib/domain/match';
import type { Opinion } from '@/lib/domain/opinion';
import { refuse } from '@/lib/domain/refusal';
import { by, happens, person } from '@/lib/domain/rules/decided';
import { type Holder, holdingAt } from '@/lib/domain/rules/holding';
import type { ViewSettings } from '@/lib/domain/view-settings';

/** What is sealed: one opinion for each retained candidate, and what the screen showed then, where there is one. */
export interface Seal {
  readonly opinions: Readonly<Record<CandidateKey, Opinion>>;
  readonly view?: ViewSettings | null;
}

/**
 * Seals the opinions; nothing changes them afterwards (references.md A-24). Where similarities were found with an aid
 * on and not once without, supervisors are told: dispositions are final here, and so is what this says.
 */
export const seal = (state: MatchState, holder: Holder, env: Env, { opinions, view }: Seal): Decided => {
  const held = holdingAt(state, holder, env, ['opinion']);
  if (!held.ok) return held;
  const mine = dispositionsOf(state, holder.person);
  const retained = mine.filter((d) => d.choice === 'retained').map((d) => d.candidate);
  const given = Object.keys(opinions);
  if (retained.some((key) => !given.includes(key)) || given.some((key) => !retained.includes(key))) {
    return refuse('opinions_incomplete', undefined, { candidates: retained });
  }
  if (view && !namesItsImages(state, view)) {
    return refuse('invalid_body', 'The view names an image that this match does not have.');
  }
  const candidates = foundOnlyUnderAid(mine);
  const emit = by(person(holder.person), env.now);
  const told = { person: holder.person, reason: 'only_under_aid', candidates } as const;
  return happens([
    emit('opinions.sealed', { person: holder.person, opinions, view: view ?? null }),
    ...(candidates.length ? [emit('decision.flagged', told)] : []),
  ]);
};

const namesItsImages = ({ candidates }: MatchState, view: ViewSettings): boolean => {
  const keys = candidates.map(({ key }) => key);
  return (
    (view.candidate === null || keys.includes(view.candidate)) &&
    view.images.every(({ ref }) => ref === 'probe' || keys.includes(ref))
  );
};
