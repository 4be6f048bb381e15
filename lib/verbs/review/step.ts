import type { Decided, Decision, Env } from '@/lib/domain/env';
import { evolveAll } from '@/lib/domain/evolve';
import { exposedItems } from '@/lib/domain/exposed';
import { reviewOf } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { may } from '@/lib/domain/permission';
import { project } from '@/lib/domain/projection';
import type { ReviewView } from '@/lib/domain/projection-view';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Holder } from '@/lib/domain/rules/holding';
import { show } from '@/lib/domain/rules/show';
import { sha256 } from '@/lib/ledger/chain';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import { heldForImages } from '@/lib/verbs/missing-images';

/** Which match, and the token that this browser tab was given with its claim. */
export interface Held {
  readonly matchId: string;
  readonly leaseToken: string;
}

type Rule = (state: MatchState, holder: Holder, env: Env) => Decided;

/** The decision, and with it the record of what the screen shows for the first time after it. */
export const withShown = (
  state: MatchState,
  person: string,
  { events, guards }: Decision,
  env: Env,
): Result<Decision> => {
  const after = events.length ? evolveAll(state, events) : state;
  const review = reviewOf(after, person);
  if (!review) return refuse('lease_lost');
  const shown = show(after, person, review.stage, exposedItems(project(after, review, env)), env);
  return ok({ events: [...events, ...shown], guards });
};

/** The body of this person's screen. */
export const screenOf = (state: MatchState, person: string, env: Env): Result<ReviewView> => {
  const review = reviewOf(state, person);
  return review ? ok(project(state, review, env)) : refuse('lease_lost');
};

/**
 * One step of a review: the rule's events and the record of what the answer will show go into one write, so
 * that nothing is served which the exposure receipt does not name. Answers with the screen's new body.
 */
export const step = async (
  context: Context,
  actor: PersonActor,
  held: Held,
  rule: Rule,
  /** What is decided by looking is refused while an image that it needs is gone. */
  by: 'looking' | 'other' = 'other',
): Promise<Result<ReviewView>> => {
  if (!may(actor.person.roles, 'reviews.work'))
    return refuse('forbidden', 'Reviewers and examiners review matches.');
  const holder: Holder = { person: actor.person.id, tokenHash: sha256(held.leaseToken) };
  const changed = await changeMatch(context, held.matchId, holder.person, async (state, env) => {
    const decided = rule(state, holder, env);
    if (!decided.ok) return decided;
    const stage = reviewOf(state, holder.person)?.stage ?? 'analysis';
    const refusal = by === 'looking' ? await heldForImages(context, state, stage) : null;
    if (refusal) return { ok: false, refusal };
    return withShown(state, holder.person, decided.value, env);
  });
  return changed.ok ? screenOf(changed.value.state, holder.person, changed.value.env) : changed;
};
