import type { MatchState } from '@/lib/domain/match';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { withdrawEvidence as withdrawItem } from '@/lib/domain/rules/evidence';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import { isOwn } from '@/lib/verbs/intake/own-match';

interface WithdrawEvidence {
  readonly matchId: string;
  readonly key: string;
  readonly reason: string;
}

/** Takes an item back; votes that relied on it count no more, a live lead is suspended. @returns not_found, evidence_unknown */
export const withdrawEvidence = async (
  context: Context,
  actor: IntegratorActor,
  { matchId, key, reason }: WithdrawEvidence,
): Promise<Result<{ state: MatchState }>> => {
  const changed = await changeMatch(context, matchId, null, (state, env) =>
    isOwn(actor, state) ? withdrawItem(state, actor.by, env, key, reason) : refuse('not_found'),
  );
  return changed.ok ? ok({ state: changed.value.state }) : changed;
};
