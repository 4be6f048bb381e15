import type { Finding } from '@/lib/cli/verify/finding';
import type { NewEvent } from '@/lib/domain/event';
import { evolve } from '@/lib/domain/evolve';
import { ownImages } from '@/lib/domain/independence';
import type { Lead } from '@/lib/domain/lead';
import type { MatchState } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';
import { quorum } from '@/lib/domain/quorum';

export type PolicyOf = (lane: string, version: number) => Promise<Policy | null>;

/** What is wrong with the votes that a lead rests on, in a state of the match; empty when nothing is. */
const faults = (state: MatchState, lead: Lead, policy: Policy): readonly string[] => {
  const votes = state.votes.filter((v) => v.round === lead.round && lead.voters.includes(v.person));
  const needed = lead.lowConsequence ? Math.max(1, policy.votes) : Math.max(2, policy.votes);
  const images = ownImages(state);
  return [
    new Set(lead.voters).size < lead.voters.length && 'names one voter twice',
    votes.length < lead.voters.length && 'names a voter who did not vote in its round',
    lead.voters.length < needed && `rests on ${lead.voters.length} votes, and needs ${needed}`,
    votes.some((v) => v.verdict !== 'approve' || v.candidate !== lead.candidate) &&
      'rests on a vote for something else',
    // What is simulated in a sandbox rests on whatever was pushed; it is never valid.
    state.match.mode !== 'sandbox' &&
      votes.some((v) => !quorum(state.evidence, lead.candidate, v.reliedUpon, policy, images).met) &&
      'rests on a vote whose evidence does not suffice',
  ].filter((fault): fault is string => fault !== false);
};

const voided = (state: MatchState, lead: Lead): boolean =>
  state.voids.some((v) => v.round === lead.round && lead.voters.includes(v.person));

/** A lead at the moment when it was issued. */
const atIssue = async (state: MatchState, lead: Lead, policyOf: PolicyOf): Promise<readonly string[]> => {
  const policy = await policyOf(state.match.lane, state.match.policyVersion);
  return policy ? faults(state, lead, policy) : ['rests on a policy that is not stored'];
};

/** A live lead as it stands now. */
const atLast = async (state: MatchState, lead: Lead, policyOf: PolicyOf): Promise<readonly string[]> => {
  if (voided(state, lead)) return ['is live, though a vote under it was voided'];
  const now = await atIssue(state, lead, policyOf);
  return now.length > 0 ? ['is live, though its quorum does not stand'] : [];
};

/**
 * Replays a match and judges every lead at the moment when it was issued, and those that are live still as they
 * stand now. Who is qualified today is asked at each redemption, not here.
 */
export const checkLeads = async (
  where: string,
  events: readonly NewEvent[],
  policyOf: PolicyOf,
): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  const tell = (lead: Lead, what: readonly string[]) =>
    found.push(...what.map((w): Finding => ({ check: 'quorum', where, what: `lead ${lead.id} ${w}` })));
  let state: MatchState | null = null;
  for (const event of events) {
    state = evolve(state, event);
    if (event.kind === 'lead.issued') tell(event.data.lead, await atIssue(state, event.data.lead, policyOf));
  }
  const live = state?.leads.filter((lead) => lead.state === 'live') ?? [];
  for (const lead of live) if (state) tell(lead, await atLast(state, lead, policyOf));
  return found;
};
