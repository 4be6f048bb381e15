import type { Candidate } from '@/lib/domain/candidate';
import type { Lead } from '@/lib/domain/lead';
import type { Match, MatchState, Status } from '@/lib/domain/match';
import type { Review, Touch } from '@/lib/domain/review';
import { DAY, MINUTE, plus } from '@/lib/domain/time';
import type { Verdict, Vote } from '@/lib/domain/vote';

type Outcome = Pick<MatchState, 'touches' | 'reviews' | 'votes' | 'leads'>;

const VERDICTS: Partial<Record<Status, readonly [Verdict, Verdict]>> = {
  approved: ['approve', 'approve'],
  rejected: ['reject', 'reject'],
  insufficient: ['reject', 'insufficient'],
  adjudication: ['approve', 'reject'],
};

const reviewOf = (person: string, at: string): Review => ({
  ...{ round: 1, person, kind: 'vote', stage: 'decision', startedAt: at, analysedAt: at, comparedAt: at },
  ...{ sealedAt: at, unmaskedAt: at, analysis: null, sealedView: null, onlyUnderAid: [] },
});

const voteOf = (person: string, at: string, verdict: Verdict, candidate: Candidate): Vote => ({
  ...{ round: 1, person, kind: 'vote', verdict, reasons: 'Filled in for a benchmark.', limits: '' },
  ...{ candidate: verdict === 'approve' ? candidate.key : null, reliedUpon: [], originsConfirmed: [] },
  ...{ answers: {}, castAt: at, countedAt: at },
});

const leadOf = (match: Match, candidate: Candidate, voters: readonly string[], at: string): Lead => ({
  ...{
    id: `lead_${match.id}`,
    round: 1,
    candidate: candidate.key,
    purpose: match.purpose.code,
    state: 'live',
  },
  ...{ stateReason: null, issuedAt: at, expiresAt: plus(at, 60 * DAY), voters, lowConsequence: false },
  ...{ dissent: [], reveal: 'staged', earlierRejections: [] },
});

/** What two reviewers left behind in a match that has come so far; nothing where nobody has reviewed. */
export const outcomeOf = (match: Match, candidate: Candidate, voters: readonly [string, string]): Outcome => {
  const verdicts = VERDICTS[match.status];
  if (!verdicts) return { touches: [], reviews: [], votes: [], leads: [] };
  const at = plus(match.receivedAt, 20 * MINUTE);
  const touches = voters.map((person): Touch => ({ person, reason: 'reviewed', round: 1, at }));
  const votes = voters.flatMap((person, i) => {
    const verdict = verdicts[i];
    return verdict ? [voteOf(person, at, verdict, candidate)] : [];
  });
  const leads = match.status === 'approved' ? [leadOf(match, candidate, voters, at)] : [];
  return { touches, reviews: voters.map((person) => reviewOf(person, at)), votes, leads };
};
