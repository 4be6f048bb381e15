import type { Env, Who } from '@/lib/domain/env';
import { pendingOf, reviewOf, voteOf } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { may } from '@/lib/domain/permission';
import { qualified } from '@/lib/domain/person';
import { isRecheck } from '@/lib/domain/recheck';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { Touch } from '@/lib/domain/review';
import { namedIn } from '@/lib/domain/rules/ingest-persons';

/** Why this person may not take the match, or null. Binds the person, whichever account they use. */
export const barred = (
  state: MatchState,
  who: Who,
  env: Env,
  kind: 'vote' | 'adjudication',
): Refusal | null => {
  const { person, qualifications } = who;
  const { match } = state;
  const no = (...args: Parameters<typeof refuse>): Refusal => refuse(...args).refusal;
  if (person.disabledAt) return no('forbidden', 'This person’s access has been ended.');
  if (!may(person.roles, 'reviews.work')) return no('forbidden', 'Reviewers and examiners claim matches.');
  if (match.mode === 'sandbox') return no('not_found', 'What an integrator tries out is reviewed by nobody.');
  const examinerOnly = kind === 'adjudication' || env.policy.role === 'examiner' || match.minor === 'yes';
  if (examinerOnly && !may(person.roles, 'reviews.adjudicate')) {
    return no('not_qualified', 'An examiner must take this match.');
  }
  if (!qualified(qualifications, env.policy.qualification, env.now)) {
    return no('not_qualified', `The qualification “${env.policy.qualification}” is needed, unexpired.`);
  }
  if (voteOf(state, person.id) || pendingOf(state, person.id)) return no('already_voted');
  // Whoever may read what was drawn could know what this is. The words are those of any other touch.
  if (isRecheck(match) && may(person.roles, 'samples.read')) return no('touched');
  if (env.keyHolders.includes(person.id))
    return no('touched', 'You hold a key of the integrator that pushed this match.');
  if (namedIn(person, state.evidence)) return no('touched', 'Evidence of this match comes from you.');
  if (env.around.touchedElsewhere)
    return no('touched', 'You have had to do with another match of this probe or case.');
  return touchedHere(state, person.id, kind) ? no('touched') : null;
};

/**
 * A person may go on with their own unfinished review of this round: what they sealed stays sealed, so nothing
 * is shed by letting go and coming back. Every other touch bars, and so does a voter's review an adjudicator.
 */
const touchedHere = (state: MatchState, person: string, kind: 'vote' | 'adjudication'): boolean => {
  const own = reviewOf(state, person);
  return state.touches.some(
    (t) =>
      t.person === person &&
      !(t.reason === 'reviewed' && t.round === state.match.round && own?.kind === kind),
  );
};

/** What takes the weight from a vote that was cast already; having read the file afterwards does not. */
const UNDOES: ReadonlySet<Touch['reason']> = new Set<Touch['reason']>([
  'obtained_evidence',
  'submitted_evidence',
  'paid_for_evidence',
  'holds_key',
  'conflict',
]);

/** Whether this person's vote may carry nothing: they gave evidence, hold a key, or know the person. */
export const unfit = (state: MatchState, person: string, env: Env): boolean =>
  env.keyHolders.includes(person) || state.touches.some((t) => t.person === person && UNDOES.has(t.reason));
