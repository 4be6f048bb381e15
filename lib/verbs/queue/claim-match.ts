import { reviewOf } from '@/lib/domain/find';
import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { type Claim, claim } from '@/lib/domain/rules/claim';
import { sha256 } from '@/lib/ledger/chain';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import { whoIs } from '@/lib/verbs/env-for';
import { heldForImages } from '@/lib/verbs/missing-images';

export interface Claimed {
  readonly matchId: string;
  /** Known to this one browser tab; only its hash is stored. */
  readonly leaseToken: string;
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
    // Nobody begins on a match that would be held at once; one's own is given back, with its drafts.
    if (!claimed.ok || reviewOf(state, actor.person.id)) return claimed;
    const refusal = await heldForImages(context, state, 'analysis');
    return refusal ? { ok: false, refusal } : claimed;
  });
  return done.ok ? ok({ matchId, leaseToken }) : done;
};
