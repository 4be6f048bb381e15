import { OPINIONS } from '@/lib/domain/opinion';
import type { Finding, RecheckAnswer } from '@/lib/domain/recheck';
import type { Why } from '@/lib/domain/sampling/plan';

const WHY: Readonly<Record<Why, string>> = {
  share: 'by chance',
  decided_under: 'because it was decided fast',
  changed_after_score: 'because a voter changed after the score was shown',
  score_only: 'because it rests on the score',
};

/** `by chance and because it was decided fast` */
export const sayWhy = (why: readonly Why[]): string => why.map((reason) => WHY[reason]).join(' and ');

const VERDICT = { approve: 'approves', reject: 'rejects', insufficient: 'finds it insufficient' } as const;

/** What a re-review came to, as the end of a sentence. Who looked is in no part of it. */
export const sayAnswer = (answer: RecheckAnswer): string => {
  const { result, verdict, otherCandidate, opinion, excluded, against } = answer;
  if (result === 'not_done') return 'was not done';
  const label = OPINIONS.find(({ value }) => value === opinion)?.label.toLowerCase();
  return [
    `${result}: it ${verdict ? VERDICT[verdict] : 'was not voted on'}${otherCandidate ? ` ${otherCandidate}` : ''}`,
    ...(excluded
      ? ['the approved candidate was excluded in it']
      : label
        ? [`sealed on the approved candidate: ${label}`]
        : []),
    ...(against ? ['it speaks against the decision'] : []),
  ].join('; ');
};

const FINDINGS: Readonly<Record<Finding, string>> = {
  decision_stands: 'the decision stands',
  decision_wrong: 'the decision was wrong',
  re_review_wrong: 'the re-review was wrong',
  open_question: 'it stays an open question',
};

export const sayFinding = (finding: Finding): string => FINDINGS[finding];
