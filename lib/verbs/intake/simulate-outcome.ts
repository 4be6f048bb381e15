import type { MatchState } from '@/lib/domain/match';
import { type Result, refuse } from '@/lib/domain/refusal';
import { simulate } from '@/lib/domain/rules/simulate';
import type { Simulated } from '@/lib/domain/sandbox';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import { isOwn } from '@/lib/verbs/intake/own-match';

export interface SimulateOutcome {
  readonly matchId: string;
  readonly outcome: Simulated;
  /** External id of the candidate that a lead names. */
  readonly candidate?: string | undefined;
  readonly reason: string;
}

const candidateOf = (state: MatchState, externalId: string | undefined): Result<string | null> => {
  if (externalId === undefined) return { ok: true, value: null };
  const found = state.candidates.find((c) => c.externalId === externalId);
  return found
    ? { ok: true, value: found.key }
    : refuse('candidate_unknown', 'candidate: this match has no candidate of that external id.');
};

/**
 * Has an outcome happen to a match of the integrator's own sandbox.
 * @returns not_found, sandbox_only, outcome_impossible, candidate_unknown, lead_state, stopped, clock_jumped
 */
export const simulateOutcome = async (
  context: Context,
  actor: IntegratorActor,
  { matchId, outcome, candidate, reason }: SimulateOutcome,
): Promise<Result<{ state: MatchState }>> => {
  if (actor.integrator.mode !== 'sandbox') return refuse('sandbox_only');
  const leadId = context.ids.id('ld');
  const changed = await changeMatch(context, matchId, null, (state, env) => {
    if (!isOwn(actor, state)) return refuse('not_found');
    const key = candidateOf(state, candidate);
    return key.ok ? simulate(state, actor.by, env, { outcome, candidate: key.value, reason, leadId }) : key;
  });
  return changed.ok ? { ok: true, value: { state: changed.value.state } } : changed;
};
