import { type Answer, answerOf } from '@/lib/domain/feed';
import type { Lead } from '@/lib/domain/lead';
import type { MatchState } from '@/lib/domain/match';
import { requiredKinds } from '@/lib/domain/quorum';
import type { FalseLeadRate } from '@/lib/domain/sampling/false-leads';
import type { Desk } from '@/lib/ports/desk';
import { leadToken } from '@/lib/verbs/intake/lead-token';
import { observedFalseLeads } from '@/lib/verbs/intake/observed-false-leads';

/** All that the integrator that pushed a match may know of it. */
export interface ToldMatch {
  readonly state: MatchState;
  readonly answer: Answer;
  readonly requiredEvidence: readonly { readonly kind: string; readonly present: boolean }[];
  readonly dropped: readonly string[];
  readonly lead: Lead | null;
  /** Of the lead's lane; null without a lead. */
  readonly falseLeads: FalseLeadRate | null;
  readonly token: string | null;
}

/** @param dropped where the caller knows it already; otherwise it is read from the first event */
export const tellMatch = async (
  desk: Desk,
  state: MatchState,
  dropped?: readonly string[],
): Promise<ToldMatch> => {
  const { lane, policyVersion } = state.match;
  const [policy, names] = await Promise.all([
    desk.stores.lanes.policy(lane, policyVersion),
    dropped ?? droppedAtIngest(desk, state.match.id),
  ]);
  const answer = answerOf(state.match);
  const lead = answer === 'lead' ? (state.leads.at(-1) ?? null) : null;
  const usable = lead && (lead.state === 'live' || lead.state === 'suspended');
  return {
    state,
    answer,
    requiredEvidence: policy ? requiredKinds(state.evidence, policy) : [],
    dropped: names,
    lead,
    falseLeads: lead && (await observedFalseLeads(desk, lane)),
    token: usable ? leadToken(desk.config.secret, lead.id) : null,
  };
};

const droppedAtIngest = async (desk: Desk, matchId: string): Promise<readonly string[]> => {
  const [first] = await desk.stores.matches.events(matchId);
  return first?.kind === 'match.ingested' ? first.data.dropped : [];
};
