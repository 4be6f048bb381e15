import { type FailureReport, failureReport } from '@/lib/domain/failure-report';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { isOwn } from '@/lib/verbs/intake/own-match';

/**
 * The report that a provider asks for when its recognition failed, about one candidate of one's own match. Nothing is
 * sent. @returns not_found, for another's match too; candidate_unknown
 */
export const readFailureReport = async (
  desk: Desk,
  actor: IntegratorActor,
  { matchId, externalId }: { readonly matchId: string; readonly externalId: string },
): Promise<Result<FailureReport>> => {
  const state = await desk.stores.matches.load(matchId);
  if (!state || !isOwn(actor, state)) return refuse('not_found');
  const candidate = state.candidates.find((c) => c.externalId === externalId);
  if (!candidate) return refuse('candidate_unknown', 'This match has no candidate with this external id.');
  return ok(failureReport(state.match, candidate));
};
