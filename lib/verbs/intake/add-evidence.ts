import type { MatchState } from '@/lib/domain/match';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Touch } from '@/lib/domain/review';
import { addEvidence as addItem } from '@/lib/domain/rules/evidence';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import { tooMuchEvidence } from '@/lib/verbs/intake/evidence-limit';
import { evidenceOf } from '@/lib/verbs/intake/evidence-of';
import { originTouches } from '@/lib/verbs/intake/origins';
import { isOwn } from '@/lib/verbs/intake/own-match';
import type { PushedEvidence } from '@/lib/verbs/intake/pushed';

/**
 * Adds an item to a match that this integrator pushed; the same item again changes nothing. Whoever obtained,
 * submitted or paid for it votes on the match no more.
 * @returns not_found, match_closed, candidate_unknown, evidence_key_taken, invalid_body (too many)
 */
export const addEvidence = async (
  context: Context,
  actor: IntegratorActor,
  input: { readonly matchId: string; readonly item: PushedEvidence; readonly dropped: readonly string[] },
): Promise<Result<{ state: MatchState; added: boolean }>> => {
  const touchesAt = await originTouches(context, [input.item]);
  const changed = await changeMatch(context, input.matchId, null, (state, env) => {
    if (!isOwn(actor, state)) return refuse('not_found');
    const tooMuch = tooMuchEvidence(state, input.item.key);
    if (tooMuch) return tooMuch;
    const item = evidenceOf(input.item, state.candidates, env.now, actor.integrator.id);
    if (!item.ok) return item;
    const { round } = state.match;
    const submitted = submitter(actor, round, env.now);
    return addItem(
      state,
      actor.by,
      env,
      item.value,
      [...touchesAt(round, env.now), ...submitted],
      input.dropped,
    );
  });
  if (!changed.ok) return changed;
  return ok({ state: changed.value.state, added: changed.value.decision.events.length > 0 });
};

const submitter = (actor: IntegratorActor, round: number, at: string): readonly Touch[] =>
  actor.key.holder === null ? [] : [{ person: actor.key.holder, reason: 'submitted_evidence', round, at }];
