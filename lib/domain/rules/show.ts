import type { Decided, Env } from '@/lib/domain/env';
import type { NewEvent } from '@/lib/domain/event';
import { wasShown } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { refuse } from '@/lib/domain/refusal';
import type { Stage } from '@/lib/domain/review';
import { by, happens, person } from '@/lib/domain/rules/decided';
import { type Holder, holdingAt } from '@/lib/domain/rules/holding';
import { openableEvidence } from '@/lib/domain/unmasking';

/** Records what is about to be served to a person for the first time; written before the bytes leave. */
export const show = (
  state: MatchState,
  who: string,
  stage: Stage | 'file',
  items: readonly string[],
  env: Env,
): readonly NewEvent[] => {
  const fresh = items.filter((item) => !wasShown(state, who, item));
  const emit = by(person(who), env.now);
  return fresh.length ? [emit('content.shown', { person: who, stage, items: fresh })] : [];
};

/** Opens one evidence item; items open in the order of their biasing power (references.md A-25). */
export const openEvidence = (state: MatchState, holder: Holder, env: Env, key: string): Decided => {
  const stages: Stage[] =
    env.policy.reveal === 'alongside'
      ? ['comparison', 'opinion', 'evidence', 'decision']
      : ['evidence', 'decision'];
  const held = holdingAt(state, holder, env, stages);
  if (!held.ok) return held;
  if (!state.evidence.some((item) => item.key === key)) return refuse('evidence_unknown');
  if (wasShown(state, holder.person, `evidence:${key}`)) return happens([]);
  if (!openableEvidence(state, holder.person).has(key)) {
    return refuse(
      'not_opened',
      'Items open in the order of how much they may sway: open the less biasing ones first.',
    );
  }
  return happens(show(state, holder.person, held.value.review.stage, [`evidence:${key}`], env));
};

/** Leaves the evidence for the decision, where score and rank open as the policy allows. */
export const finishEvidence = (state: MatchState, holder: Holder, env: Env): Decided => {
  const held = holdingAt(state, holder, env, ['evidence']);
  if (!held.ok) return held;
  return happens([by(person(holder.person), env.now)('evidence.finished', { person: holder.person })]);
};

/** Reading a match file is touching it: a supervisor who did never votes on it. */
export const readFile = (state: MatchState, who: string, env: Env): Decided => {
  const emit = by(person(who), env.now);
  const touched = state.touches.some((t) => t.person === who && t.reason === 'read_file');
  return happens([
    ...show(state, who, 'file', ['file'], env),
    ...(touched
      ? []
      : [
          emit('person.touched', {
            touch: { person: who, reason: 'read_file', round: state.match.round, at: env.now },
          }),
        ]),
  ]);
};
