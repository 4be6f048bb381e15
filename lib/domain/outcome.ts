import { answersOf } from '@/lib/domain/answers';
import type { CandidateKey } from '@/lib/domain/candidate';
import type { Env } from '@/lib/domain/env';
import { standingVotes } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { votesNeeded } from '@/lib/domain/policy';
import { openContradictions } from '@/lib/domain/quorum';
import { isRecheck } from '@/lib/domain/recheck';
import type { Vote } from '@/lib/domain/vote';

export interface Outcome {
  readonly status: 'approved' | 'rejected' | 'insufficient' | 'adjudication';
  readonly candidate: CandidateKey | null;
  readonly because: string;
}

/** Persons who sealed in this round against this candidate: an opinion of −2 or lower, or an exclusion. */
export const sealedAgainst = (state: MatchState, candidate: CandidateKey): readonly string[] =>
  state.reviews
    .filter((r) => r.round === state.match.round && r.sealedAt)
    .map((r) => r.person)
    .filter((person) =>
      state.dispositions.some(
        (d) =>
          d.round === state.match.round &&
          d.person === person &&
          d.candidate === candidate &&
          (d.choice === 'excluded' || (typeof d.opinion === 'number' && d.opinion <= -2)),
      ),
    );

/**
 * Whether somebody of this round did not approve and their vote was voided since. Otherwise an integrator could shed
 * a rejection by naming its voter as the source of some item.
 */
const voidedDissent = (state: MatchState): boolean =>
  state.voids.some((x) =>
    state.votes.some(
      (v) =>
        v.round === state.match.round &&
        v.round === x.round &&
        v.person === x.person &&
        v.verdict !== 'approve',
    ),
  );

/** Whether somebody of the round speaks against this candidate: by vote, standing or voided, or by what they sealed. */
export const divided = (state: MatchState, candidate: CandidateKey): boolean =>
  voidedDissent(state) ||
  sealedAgainst(state, candidate).length > 0 ||
  standingVotes(state).some((v) => v.verdict !== 'approve' || v.candidate !== candidate);

const agreed = (votes: readonly Vote[]): CandidateKey | null => {
  const first = votes[0]?.candidate ?? null;
  return first && votes.every((v) => v.verdict === 'approve' && v.candidate === first) ? first : null;
};

/**
 * How the votes of a round combine; null while votes are missing. Pure reading of the table in product.md
 * "How votes combine": whatever is not clearly one of its first three lines goes to adjudication.
 */
export const outcome = (state: MatchState, env: Env): Outcome | null => {
  const votes = standingVotes(state);
  if (isRecheck(state.match)) return ofOne(votes);
  const adjudicated = votes.find((v) => v.kind === 'adjudication');
  if (adjudicated) return adjudication(state, votes, adjudicated, env);
  if (votes.length < votesNeeded(env.policy)) return null;
  if (votes.every((v) => v.verdict === 'reject')) {
    return {
      status: 'rejected',
      candidate: null,
      because: `${votes.length} of ${votes.length} votes reject.`,
    };
  }
  if (votes.every((v) => v.verdict !== 'approve')) {
    return { status: 'insufficient', candidate: null, because: 'No vote approves, and they differ.' };
  }
  const candidate = agreed(votes);
  const apart = (because: string): Outcome => ({ status: 'adjudication', candidate: null, because });
  if (!candidate) {
    const others = votes.some((v) => v.verdict !== 'approve');
    return apart(
      others ? 'An approval stands beside another verdict.' : 'The approvals name different candidates.',
    );
  }
  if (sealedAgainst(state, candidate).length)
    return apart('A sealed opinion of this round speaks against the approved candidate.');
  if (openContradictions(state.evidence, candidate, {}).length)
    return apart('Contradicting evidence is not answered.');
  if (voidedDissent(state)) return apart('A vote that counts no more did not approve.');
  if (state.match.round === 1 && env.around.rejectedIn.some((r) => r.candidate === candidate)) {
    return apart('This pair was rejected before under another id.');
  }
  return {
    status: 'approved',
    candidate,
    because:
      votes.length === 1
        ? 'The one vote that this lane asks for approves.'
        : `${votes.length} votes approve the same candidate.`,
  };
};

/** A blind re-review is one person's, and says what that person's vote says: it carries nothing that could need another. */
const ofOne = ([vote]: readonly Vote[]): Outcome | null => {
  if (!vote) return null;
  const { verdict, candidate } = vote;
  const status = ({ approve: 'approved', reject: 'rejected', insufficient: 'insufficient' } as const)[
    verdict
  ];
  return { status, candidate, because: 'The one vote of a blind re-review.' };
};

/** The adjudicator's vote counts as one and replaces none. */
const adjudication = (state: MatchState, votes: readonly Vote[], theirs: Vote, env: Env): Outcome => {
  if (theirs.verdict === 'reject')
    return { status: 'rejected', candidate: null, because: 'The adjudicator rejects.' };
  const { candidate } = theirs;
  if (theirs.verdict === 'insufficient' || !candidate) {
    return { status: 'insufficient', candidate: null, because: 'The adjudicator finds it insufficient.' };
  }
  const approvals = votes.filter((v) => v.verdict === 'approve' && v.candidate === candidate).length;
  const needed = votesNeeded(env.policy);
  if (approvals < needed) {
    return {
      status: 'insufficient',
      candidate: null,
      because: `The adjudicator approves, but only ${approvals} of ${needed} approvals name this candidate.`,
    };
  }
  if (openContradictions(state.evidence, candidate, answersOf(state, theirs)).length) {
    return { status: 'insufficient', candidate: null, because: 'Contradicting evidence is not answered.' };
  }
  return {
    status: 'approved',
    candidate,
    because: `With the adjudicator ${approvals} votes approve the same candidate.`,
  };
};
