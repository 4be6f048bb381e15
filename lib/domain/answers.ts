import { wasShown } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import type { Ballot } from '@/lib/domain/vote';

type Answering = Pick<Ballot, 'answers'> & {
  readonly person: string;
  readonly kind: 'vote' | 'adjudication';
};

/**
 * Answers to contradicting items that count: an adjudicator's, to what they opened. Nobody else's do, and none that
 * was written before its item came (product.md "Disproof").
 */
export const answersOf = (
  state: MatchState,
  { answers, person, kind }: Answering,
): Readonly<Record<string, string>> =>
  kind === 'adjudication'
    ? Object.fromEntries(
        Object.entries(answers).filter(([key]) => wasShown(state, person, `evidence:${key}`)),
      )
    : {};
