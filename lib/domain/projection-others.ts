import type { MatchState } from '@/lib/domain/match';
import { OPINIONS } from '@/lib/domain/opinion';
import type { OtherVote } from '@/lib/domain/projection-view';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * What others sealed and voted in this round, for the adjudicator after their own seal; names are left out. Who found
 * the probe unsuitable voted without a seal.
 */
export const othersFor = (state: MatchState, me: string): readonly OtherVote[] => {
  const { round } = state.match;
  return state.reviews
    .filter((r) => r.round === round && r.person !== me)
    .map((r) => ({ ...r, vote: state.votes.find((v) => v.round === round && v.person === r.person) }))
    .filter((r) => r.sealedAt || r.vote)
    .map(({ vote, ...r }, i) => {
      const sealed = state.dispositions.filter((d) => d.round === round && d.person === r.person);
      return {
        pseudonym: `Reviewer ${LETTERS[i] ?? i + 1}`,
        verdict: vote?.verdict ?? null,
        candidate: vote?.candidate ?? null,
        reasons: vote?.reasons ?? null,
        opinions: Object.fromEntries(sealed.map((d) => [d.candidate, opinionWords(d.choice, d.opinion)])),
      };
    });
};

const opinionWords = (choice: string, opinion: unknown): string =>
  choice === 'excluded' ? 'Excluded' : (OPINIONS.find((o) => o.value === opinion)?.label ?? 'No opinion');
