import type { CandidateKey } from '@/lib/domain/candidate';
import { clockJumped, type Env } from '@/lib/domain/env';
import { standingVotes } from '@/lib/domain/find';
import type { Guard } from '@/lib/domain/guard';
import type { Dissent, Lead } from '@/lib/domain/lead';
import type { MatchState } from '@/lib/domain/match';
import { sealedAgainst } from '@/lib/domain/outcome';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { DAY, plus } from '@/lib/domain/time';
import type { Vote } from '@/lib/domain/vote';

/** Why no lead may become live at this moment, whatever its votes; null where nothing stands in the way. */
export const issuesNothing = (env: Env): Refusal | null => {
  if (env.around.stopped) return refuse('stopped').refusal;
  if (clockJumped(env)) return refuse('clock_jumped').refusal;
  return env.around.logInDoubt ? refuse('log_in_doubt').refusal : null;
};

/** The same in the write itself. */
export const mayIssue = (state: MatchState, env: Env): readonly Guard[] => [
  { kind: 'not_stopped', lane: state.match.lane },
  { kind: 'clock_sane', now: env.now },
  { kind: 'log_sound' },
];

/** The lead that an approved round yields; it prints who differed and which earlier rounds rejected. */
export const issueLead = (state: MatchState, env: Env, candidate: CandidateKey, id: string): Lead => ({
  id,
  round: state.match.round,
  candidate,
  purpose: state.match.purpose.code,
  state: 'live',
  stateReason: null,
  issuedAt: env.now,
  expiresAt: plus(env.now, env.policy.leadDays * DAY),
  voters: standingVotes(state)
    .filter((v) => v.verdict === 'approve' && v.candidate === candidate)
    .map((v) => v.person),
  lowConsequence: env.policy.lowConsequence,
  dissent: dissent(state, candidate),
  reveal: env.policy.reveal,
  earlierRejections: earlierRejections(state, env, candidate),
});

/**
 * Who differed in this round, votes included that count no more: an integrator that names a voter as the source of an
 * item, or takes back what the voter relied on, must not rub out what they said.
 */
const dissent = (state: MatchState, candidate: CandidateKey): readonly Dissent[] => [
  ...state.votes
    .filter((v) => v.round === state.match.round && (v.verdict !== 'approve' || v.candidate !== candidate))
    .map((v) => ({ person: v.person, kind: voteKind(v), opinion: null, reasons: v.reasons })),
  ...sealedAgainst(state, candidate).map((person): Dissent => {
    const d = state.dispositions.find(
      (x) => x.person === person && x.round === state.match.round && x.candidate === candidate,
    );
    const opinion = typeof d?.opinion === 'number' ? d.opinion : null;
    return { person, kind: d?.choice === 'excluded' ? 'excluded' : 'sealed_opinion', opinion, reasons: null };
  }),
];

const voteKind = (v: Vote): Dissent['kind'] =>
  v.verdict === 'approve'
    ? 'vote_other_candidate'
    : v.verdict === 'reject'
      ? 'vote_reject'
      : 'vote_insufficient';

const earlierRejections = (state: MatchState, env: Env, candidate: CandidateKey): readonly string[] => {
  const rounds = state.votes
    .filter((v) => v.round < state.match.round && v.verdict === 'reject')
    .map((v) => v.round);
  const here = [...new Set(rounds)].map((round) => `round ${round} of this match`);
  const elsewhere = env.around.rejectedIn
    .filter((r) => r.candidate === candidate)
    .map((r) => `match ${r.matchId}`);
  return [...here, ...new Set([...elsewhere, ...state.match.repeats.map((id) => `match ${id}`)])];
};
