import { ownImages } from '@/lib/domain/independence';
import type { Lead } from '@/lib/domain/lead';
import type { MatchState } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';
import { quorum } from '@/lib/domain/quorum';
import { type Finding, storedDigest } from '@/lib/verify/finding';

type Fault = Omit<Finding, 'where'>;

/** What is wrong with the votes and the evidence that a lead rests on, in a state of the match. */
const faults = (state: MatchState, lead: Lead, policy: Policy): readonly Fault[] => {
  const votes = state.votes.filter((v) => v.round === lead.round && lead.voters.includes(v.person));
  const needed = lead.lowConsequence ? Math.max(1, policy.votes) : Math.max(2, policy.votes);
  const images = ownImages(state);
  // What is simulated in a sandbox rests on whatever was pushed; it is never valid.
  const thin =
    state.match.mode !== 'sandbox' &&
    votes.some((v) => !quorum(state.evidence, lead.candidate, v.reliedUpon, policy, images).met);
  const quorumFaults = [
    new Set(lead.voters).size < lead.voters.length && 'names one voter twice',
    votes.length < lead.voters.length && 'names a voter who did not vote in its round',
    lead.voters.length < needed && `rests on ${lead.voters.length} votes, and needs ${needed}`,
    votes.some((v) => v.verdict !== 'approve' || v.candidate !== lead.candidate) &&
      'rests on a vote for something else',
  ].filter((fault): fault is string => fault !== false);
  const stored = storedDigest(policy, lead.voters);
  return [
    ...quorumFaults.map((what): Fault => ({ check: 'quorum', what: `lead ${lead.id} ${what}`, stored })),
    ...(thin
      ? [
          {
            check: 'evidence' as const,
            what: `lead ${lead.id} rests on a vote whose evidence does not suffice`,
            stored,
          },
        ]
      : []),
  ];
};

/** A lead at the moment when it was issued. */
export const leadAtIssue = (state: MatchState, lead: Lead, policy: Policy | null): readonly Fault[] =>
  policy
    ? faults(state, lead, policy)
    : [{ check: 'quorum', what: `lead ${lead.id} rests on a policy that is not stored` }];

/** A live lead as it stands now. Who is qualified today is asked at each redemption, not here. */
export const leadAtLast = (state: MatchState, lead: Lead, policy: Policy | null): readonly Fault[] => {
  const stored = storedDigest(policy, lead.voters);
  const tell = (what: string): readonly Fault[] => [
    { check: 'quorum', what: `lead ${lead.id} ${what}`, stored },
  ];
  if (state.voids.some((v) => v.round === lead.round && lead.voters.includes(v.person)))
    return tell('is live, though a vote under it was voided');
  return leadAtIssue(state, lead, policy).length > 0 ? tell('is live, though its quorum does not stand') : [];
};
