import type { Match, Status } from '@/lib/domain/match';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const DECIDED: readonly Status[] = ['approved', 'rejected', 'insufficient'];

/** Whether a reopening is worth offering; the rule itself is asked on the server. */
export const mayReopen = ({
  status,
  decidedAt,
  purgedAt,
}: Pick<Match, 'status' | 'decidedAt' | 'purgedAt'>): boolean =>
  decidedAt !== null && purgedAt === null && DECIDED.includes(status);

/** Something standing came in after the decision: without it the server refuses. */
export const hasNewEvidence = ({
  match: { decidedAt },
  evidence,
}: Pick<MatchFileView, 'match' | 'evidence'>): boolean =>
  evidence.some((item) => decidedAt !== null && item.addedAt > decidedAt && item.withdrawnAt === null);
