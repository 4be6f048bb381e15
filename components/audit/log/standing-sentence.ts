import type { LogBook } from '@/components/queries/log-book';
import * as text from '@/components/text/en';

const words = text.audit.log.standing;

/** How the log stands, in two sentences: what is open, and what the last verification came to. */
export const standingSentence = (
  { faults, verifications }: Pick<LogBook, 'faults' | 'verifications'>,
  say: (at: string) => string,
): string => {
  const open = faults.filter(({ acknowledgedAt }) => acknowledgedAt === null).length;
  const [last] = verifications;
  const verified = !last
    ? words.never
    : last.result.verdict === 'holds'
      ? words.held(say(last.at))
      : words.heldNot(say(last.at));
  return `${open > 0 ? words.open(open) : words.sound} ${verified}`;
};
