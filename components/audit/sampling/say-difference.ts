import * as text from '@/components/text/en';
import { OPINIONS } from '@/lib/domain/opinion';
import type { Recheck } from '@/lib/domain/recheck';

const words = text.audit.sampling.differing;

type Answered = Pick<
  Recheck,
  'outcome' | 'candidate' | 'verdict' | 'otherCandidate' | 'opinion' | 'excluded'
>;

const sealed = ({ excluded, opinion }: Answered): string => {
  if (excluded) return words.excluded;
  const label = OPINIONS.find(({ value }) => value === opinion)?.label;
  return label ? words.sealed(label) : words.noOpinion;
};

const verdictOf = ({ outcome, candidate, otherCandidate, verdict }: Answered): string => {
  if (verdict === null) return words.notDone;
  const other = outcome === 'approved' && verdict === 'approve' && otherCandidate !== candidate;
  return other ? words.approvesOther : words.verdicts[verdict];
};

/** What the decision was, what its re-review came to, and what was sealed there on the approved candidate. */
export const sayDifference = (answered: Answered): readonly string[] => [
  words.was[answered.outcome],
  verdictOf(answered),
  ...(answered.outcome === 'approved' && answered.verdict !== null ? [sealed(answered)] : []),
];
