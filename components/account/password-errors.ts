import * as text from '@/components/text/en';

const SHORTEST = 12;

export interface PasswordDraft {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** What is wrong with a draft, by field; counts characters as the desk does, not code units. */
export const passwordErrors = ({ next, again }: PasswordDraft) => ({
  next: [...next.normalize('NFC')].length < SHORTEST ? text.account.short : null,
  again: again === next ? null : text.account.differ,
});
