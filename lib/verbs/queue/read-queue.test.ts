import { expect, it, onTestFinished } from 'vitest';
import { must, ReviewDesk } from '@/lib/server/test-desk-review';
import { readQueue } from '@/lib/verbs/queue/read-queue';
import { handOverMatch } from '@/lib/verbs/review/hand-over-match';

it('a match that a colleague handed over says who did, by name', async () => {
  const t = await ReviewDesk.open();
  onTestFinished(() => t.close());
  const [ada, bob] = [await t.person('Ada Field'), await t.person('Bo Lindqvist')];
  const matchId = await t.push();
  const held = await t.claim(ada);
  await must(handOverMatch(t.desk, ada, held, bob.person.id));
  const { mine } = await must(readQueue(t.desk, bob));
  expect(mine.reserved).toMatchObject([{ matchId, from: 'Ada Field' }]);
  expect((await must(readQueue(t.desk, ada))).mine.reserved).toEqual([]);
});
