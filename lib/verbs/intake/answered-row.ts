import { type Answer, answerOf } from '@/lib/domain/feed';
import type { Match } from '@/lib/domain/match';

export interface AnsweredRow {
  readonly id: string;
  readonly externalId: string;
  readonly answer: Answer;
  readonly receivedAt: string;
}

/** A match in an integrator's list: its answer, and nothing of how its review stands. */
export const answeredRow = (
  match: Pick<Match, 'id' | 'externalId' | 'status' | 'receivedAt'>,
): AnsweredRow => ({
  id: match.id,
  externalId: match.externalId,
  answer: answerOf(match),
  receivedAt: match.receivedAt,
});
