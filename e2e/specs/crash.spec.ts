import { expect, test } from '@playwright/test';
import { crash } from '../crash/campaign';

/** `npm run crash -- --kills 1000` is the long form. Fixed, so that a fault found here is found again. */
const [KILLS, SEED] = [50, 20_26];

test('a desk that is killed fifty times under load loses nothing that it acknowledged', async () => {
  test.setTimeout(1_200_000);
  const outcome = await crash({ kills: KILLS, seed: SEED, say: () => {} });
  expect(outcome.wrong).toEqual([]);
  expect(outcome.kills).toBe(KILLS);
  // There was something to lose, of every kind that comes early in a review and late.
  for (const kind of ['image', 'match', 'claim', 'seal', 'evidence', 'vote', 'delivery'] as const)
    expect(outcome.acknowledged.get(kind), kind).toBeGreaterThan(0);
  expect(outcome.verifications).toBeGreaterThan(0);
});
