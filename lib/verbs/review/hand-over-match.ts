import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { handOver } from '@/lib/domain/rules/let-go';
import { sha256 } from '@/lib/ledger/chain';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import { whoIs } from '@/lib/verbs/env-for';
import type { Held } from '@/lib/verbs/review/step';

/** Hands a held match to a named colleague who may take it. What they touched elsewhere decides as at a claim. */
export const handOverMatch = async (
  context: Context,
  actor: PersonActor,
  held: Held,
  to: string,
): Promise<Result<{ handedOver: true }>> => {
  const who = await whoIs(context, to);
  if (!who.ok) return refuse('hand_over_refused', 'There is no such colleague.');
  const holder = { person: actor.person.id, tokenHash: sha256(held.leaseToken) };
  // Surroundings are the colleague's: they are the one who must be fresh.
  const done = await changeMatch(context, held.matchId, to, (state, env) =>
    handOver(state, holder, env, who.value),
  );
  return done.ok ? ok({ handedOver: true }) : done;
};
