import {
  type DispositionDraft,
  dispositionBody,
  unanswered,
} from '@/components/review/comparison/disposition-draft';
import { IN_ORDER } from '@/components/review/comparison/worksheet-order';
import * as text from '@/components/text/en';

const words = text.review.comparison;

/** What a disposition still wants, in words. */
export const missingIn = (draft: DispositionDraft): readonly string[] => {
  if (draft.choice === null) return [words.choiceMissing];
  if (dispositionBody(draft)) return [];
  if (draft.choice === 'excluded') return [words.differenceMissing];
  const keys = unanswered(draft.worksheet);
  return IN_ORDER.filter(({ key }) => keys.includes(key)).map(({ label }) => label);
};
