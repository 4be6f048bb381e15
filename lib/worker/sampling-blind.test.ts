import { afterEach, beforeEach, expect, it } from 'vitest';
import { noBallot } from '@/lib/domain/testing/build';
import { SECOND } from '@/lib/domain/time';
import type { PersonActor } from '@/lib/ports/actors';
import { must, ReviewDesk } from '@/lib/server/test-desk-review';
import { claimMatch } from '@/lib/verbs/queue/claim-match';
import { readQueue } from '@/lib/verbs/queue/read-queue';
import { listColleagues } from '@/lib/verbs/review/list-colleagues';
import { readReview } from '@/lib/verbs/review/read-review';
import { setPlan } from '@/lib/verbs/sampling/set-plan';
import { drawSamples } from '@/lib/worker/draw-samples';

let t: ReviewDesk;
beforeEach(async () => {
  t = await ReviewDesk.open();
});
afterEach(() => t.close());

const strata = { lanes: [], purposes: [], outcomes: [], qualifications: [] };
const EVERY = { name: 'every one', share: 10_000, strata, always: [] } as const;

/** Everything that a reviewer is served on their way through a match, from the queue to the counted vote. */
const served = async (who: PersonActor, matchId: string): Promise<readonly unknown[]> => {
  const { desk } = t;
  const queue = () => must(readQueue(desk, who));
  const before = await queue();
  const held = await must(claimMatch(desk, who, matchId));
  const bodies: unknown[] = [before, { ...held, leaseToken: '' }, await queue()];
  bodies.push(await must(readReview(desk, who, held)), await must(listColleagues(desk, who, matchId)));
  bodies.push(...(await t.review(who, held, -3)), await must(t.cast(who, held, noBallot('reject'))));
  await t.settle(matchId, 10 * SECOND);
  // Whether a match waits for another vote is seen in the numbers of its lane, once one's own is counted.
  return [...bodies, (await queue()).mine];
};

/** What differs between any two matches and two persons: ids, times, and the order that is each one's own. */
const plain = (bodies: readonly unknown[], matchId: string, pushed: string, who: PersonActor): unknown => {
  const text = JSON.stringify(bodies)
    .replaceAll(`x-${pushed}`, 'EXTERNAL')
    .replaceAll(new RegExp(`-${pushed}\\b`, 'g'), '-PUSHED')
    .replaceAll(matchId, 'MATCH')
    .replaceAll(who.person.id, 'ME')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'AT')
    .replaceAll(/ls_\w+|dp_\w+/g, 'ID')
    .replaceAll(/"mark":"S-\d"/g, '"mark":"S"')
    .replaceAll(/per_\w+/g, 'PERSON')
    .replaceAll(/"name":"(ada|bo|cy|dee)"/g, '"name":"NAME"');
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((v) => JSON.stringify(ordered(v))).sort();
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, ordered(v)]));
  };
  return (JSON.parse(text) as unknown[]).map(ordered);
};

it('nothing that a reviewer is served tells a re-review from any other match', async () => {
  const [ada, bo, cy, dee] = [
    await t.person('ada'),
    await t.person('bo'),
    await t.person('cy'),
    await t.person('dee'),
  ];
  await must(setPlan(t.desk, t.supervisor(), EVERY));
  const reviewed = await t.push();
  for (const who of [ada, bo]) await t.vote(who, 'reject');
  while ((await t.desk.stores.log.order(500)) > 0);
  await drawSamples.run(t.desk);
  const { recheck = '' } = (await t.load(reviewed)).rechecks[0] ?? {};
  // One match waits in each of the two queues.
  const again = await served(cy, recheck);
  const other = await t.push();
  const plainly = await served(dee, other);

  const said = JSON.stringify(again);
  expect(said).not.toContain(`"${reviewed}"`);
  expect(said).not.toMatch(/re-?check|re-?review|sampl/i);
  expect(said).toContain(`x-${reviewed}`);
  expect(plain(again, recheck, reviewed, cy)).toEqual(plain(plainly, other, other, dee));
});
