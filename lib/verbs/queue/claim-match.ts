import { reviewOf } from '@/lib/domain/find';
import { may } from '@/lib/domain/permission';
import type { ReviewView } from '@/lib/domain/projection-view';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { type Claim, claim } from '@/lib/domain/rules/claim';
import { sha256 } from '@/lib/ledger/chain';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import { whoIs } from '@/lib/verbs/env-for';
import { heldForImages } from '@/lib/verbs/missing-images';
import { screenOf, withShown } from '@/lib/verbs/review/step';

export interface Claimed {
  readonly matchId: string;
  /** Known to this one browser tab; only its hash is stored. */
  readonly leaseToken: string;
  /** The screen that it opens; the same write records what this shows for the first time. */
  readonly review: ReviewView;
}

/** Claims one named match: one's own work to go on with, or what a colleague handed over. */
export const claimMatch = async (
  context: Context,
  actor: PersonActor,
  matchId: string,
  how: Pick<Claim, 'alone'> = {},
): Promise<Result<Claimed>> => {
  if (!may(actor.person.roles, 'reviews.work'))
    return refuse('forbidden', 'Reviewers and examiners claim matches.');
  const who = await whoIs(context, actor.person.id);
  if (!who.ok) return who;
  const leaseToken = context.ids.token();
  const command = { leaseId: context.ids.id('ls'), tokenHash: sha256(leaseToken), ...how };
  const done = await changeMatch(context, matchId, actor.person.id, async (state, env) => {
    const claimed = claim(state, who.value, env, command);
    if (!claimed.ok) return claimed;
    // Nobody begins on a match that would be held at once; one's own is given back, with its drafts.
    const begun = reviewOf(state, actor.person.id) !== null;
    const refusal = begun ? null : await heldForImages(context, state, 'analysis');
    return refusal ? { ok: false, refusal } : withShown(state, actor.person.id, claimed.value, env);
  });
  if (!done.ok) return done;
  const review = screenOf(done.value.state, actor.person.id, done.value.env);
  return review.ok ? ok({ matchId, leaseToken, review: review.value }) : review;
};
