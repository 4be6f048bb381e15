import type { Decided, Env } from '@/lib/domain/env';
import type { MatchState } from '@/lib/domain/match';
import { ok, type Result } from '@/lib/domain/refusal';
import type { Holder } from '@/lib/domain/rules/holding';
import { sha256 } from '@/lib/ledger/chain';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import type { Held } from '@/lib/verbs/review/step';

/** Runs a rule that ends or keeps the hold; there is no screen to answer with afterwards. */
export const withLease = async (
  context: Context,
  actor: PersonActor,
  held: Held,
  rule: (state: MatchState, holder: Holder, env: Env) => Decided,
): Promise<Result<MatchState>> => {
  const holder: Holder = { person: actor.person.id, tokenHash: sha256(held.leaseToken) };
  const changed = await changeMatch(context, held.matchId, holder.person, (state, env) =>
    rule(state, holder, env),
  );
  return changed.ok ? ok(changed.value.state) : changed;
};
