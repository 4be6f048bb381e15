import { connectIntegrator } from '@/lib/practice/integrator';
import type { PracticeMatch } from '@/lib/practice/match-source';
import { atOnce } from '../at-once';

/** Requests under way at any moment. */
export const AT_ONCE = 32;

/** Uploads and pushes through the real API, 32 requests at a time, one key each. @throws on any refusal */
export const pushAtOnce = (
  url: string,
  keys: readonly string[],
  matches: readonly PracticeMatch[],
): Promise<void> => {
  const integrators = keys.map((key) => connectIntegrator({ url, key }));
  return atOnce(matches, AT_ONCE, async (match, worker) => {
    const answer = await integrators[worker % integrators.length]?.push(match);
    if (answer?.status !== 201) throw new Error(`A match was not taken: ${JSON.stringify(answer)}`);
  });
};
