import type { ReviewView } from '@/lib/domain/projection-view';
import { type Result, refuse } from '@/lib/domain/refusal';
import { castVote as rule } from '@/lib/domain/rules/cast-vote';
import type { Ballot } from '@/lib/domain/vote';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { whoIs } from '@/lib/verbs/env-for';
import { ballotDigest } from '@/lib/verbs/review/ballot-digest';
import { changesSince } from '@/lib/verbs/review/changes-since';
import { type Held, step } from '@/lib/verbs/review/step';

export interface CastVoteInput {
  readonly ballot: Ballot;
  readonly version: number;
  /** Id of the fresh authentication that was granted for exactly this ballot. */
  readonly grant: string;
}

/** Casts a vote that counts after ten seconds. A stale screen is told what changed since, and keeps its draft. */
export const castVote = async (
  context: Context,
  actor: PersonActor,
  held: Held,
  input: CastVoteInput,
): Promise<Result<ReviewView>> => {
  const who = await whoIs(context, actor.person.id);
  if (!who.ok) return who;
  const cast = await step(
    context,
    actor,
    held,
    (state, holder, env) => {
      const digest = ballotDigest(held.matchId, state.match.round, holder.person, input.ballot);
      return rule(state, who.value, holder, env, { ...input, digest });
    },
    'looking',
  );
  if (cast.ok || cast.refusal.code !== 'stale_version') return cast;
  const changes = await changesSince(context, held.matchId, actor.person.id, input.version);
  return refuse('stale_version', cast.refusal.detail, { ...cast.refusal.facts, changes });
};
