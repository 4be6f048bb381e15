import { setTimeout as sleep } from 'node:timers/promises';
import type { Reviewer } from '../../../support/reviewer';

/** People read what they wrote before they confirm it; meanwhile the desk keeps the draft and comes to rest. */
const READ_MS = 2000;

/** Fills in a rejection, reads it, and confirms it. `atLast` comes just before. */
export const reject = async ({ page, password }: Reviewer, atLast: () => Promise<void>): Promise<void> => {
  const form = page.getByRole('form', { name: 'Your decision' });
  await form.getByRole('radio', { name: /^Reject/ }).check();
  await form.getByLabel('Reasons').fill('The ears differ, and nothing explains it.');
  await form.getByLabel(/^Your password/).fill(password);
  await sleep(READ_MS);
  await atLast();
  await form.getByRole('button', { name: /^Cast the vote/ }).click();
};
