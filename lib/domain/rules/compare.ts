import type { Decided, Env } from '@/lib/domain/env';
import { dispositionsOf } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { type PinProblem, pinProblems } from '@/lib/domain/pin-check';
import { refuse } from '@/lib/domain/refusal';
import type { Disposition } from '@/lib/domain/review';
import { by, happens, person } from '@/lib/domain/rules/decided';
import { type Holder, holdingAt } from '@/lib/domain/rules/holding';
import { COMPONENTS, type Worksheet } from '@/lib/domain/worksheet';

export type Choice = Pick<Disposition, 'candidate' | 'choice' | 'differences' | 'worksheet'> & {
  /** None where there are none to tell of. */
  readonly pins?: Disposition['pins'];
};

/** Components without an entry, or whose entry does not hold together (a cause where none belongs, or none given). */
export const worksheetGaps = (worksheet: Worksheet): readonly string[] =>
  COMPONENTS.filter(({ key }) => {
    const entry = worksheet[key];
    if (!entry) return true;
    return (entry.finding === 'dissimilar_explainable') !== entry.causes.length > 0;
  }).map(({ key }) => key);

/** Excludes a candidate by a named difference, or retains it with a whole worksheet. May be changed until the comparison is finished. */
export const dispose = (state: MatchState, holder: Holder, env: Env, choice: Choice): Decided => {
  const held = holdingAt(state, holder, env, ['comparison']);
  if (!held.ok) return held;
  const candidate = state.candidates.find((c) => c.key === choice.candidate);
  if (!candidate) return refuse('not_found');
  if (choice.choice === 'excluded') {
    if (!choice.differences.some((d) => d.note.trim())) return refuse('difference_missing');
  } else {
    const gaps = worksheetGaps(choice.worksheet ?? {});
    if (gaps.length) return refuse('worksheet_incomplete', undefined, { components: gaps });
  }
  const pins = choice.pins ?? [];
  const wrong = pinProblems(pins, state.match.probe, candidate.image);
  if (wrong.length) return refuse('pin_invalid', wrong.map(sayPin).join(' '), { pins: wrong });
  const disposition: Disposition = {
    ...choice,
    round: state.match.round,
    person: holder.person,
    worksheet: choice.choice === 'retained' ? choice.worksheet : null,
    differences: choice.choice === 'excluded' ? choice.differences : [],
    pins,
    opinion: null,
    at: env.now,
  };
  return happens([by(person(holder.person), env.now)('candidate.disposed', { disposition })]);
};

const sayPin = ({ id, why }: PinProblem): string => (id === null ? why : `Pin “${id}”: ${why}`);

/** Every candidate that was pushed has this person's disposition (the all-candidates rule, references.md B-19). */
export const finishComparison = (state: MatchState, holder: Holder, env: Env): Decided => {
  const held = holdingAt(state, holder, env, ['comparison']);
  if (!held.ok) return held;
  const mine = dispositionsOf(state, holder.person);
  const open = state.candidates.filter((c) => !mine.some((d) => d.candidate === c.key)).map((c) => c.key);
  if (open.length) return refuse('candidates_undisposed', undefined, { candidates: open });
  return happens([by(person(holder.person), env.now)('comparison.finished', { person: holder.person })]);
};
