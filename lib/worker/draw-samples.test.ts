import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRecheck } from '@/lib/domain/recheck';
import type { Desk } from '@/lib/ports/desk';
import type { MatchStore } from '@/lib/ports/match-store';
import { must, ReviewDesk } from '@/lib/server/test-desk-review';
import { withdrawMatch } from '@/lib/verbs/intake/withdraw-match';
import { setPlan } from '@/lib/verbs/sampling/set-plan';
import { answerRechecks } from '@/lib/worker/answer-rechecks';
import { drawSamples } from '@/lib/worker/draw-samples';

let t: ReviewDesk;
let match: string;
beforeEach(async () => {
  t = await ReviewDesk.open();
  const strata = { lanes: [], purposes: [], outcomes: [], qualifications: [] };
  await must(setPlan(t.desk, t.supervisor(), { name: 'every one', share: 10_000, strata, always: [] }));
  match = await t.push();
  for (const login of ['ada', 'bo']) await t.vote(await t.person(login), 'reject');
  while ((await t.desk.stores.log.order(500)) > 0);
});
afterEach(() => t.close());

/** The same desk with other ways to write; what it says of faults is counted. */
const desk = (parts: {
  readonly save?: MatchStore['save'];
  readonly moveOn?: Desk['stores']['sampling']['moveOn'];
}): { readonly desk: Desk; readonly told: unknown[] } => {
  const { stores } = t.desk;
  const told: unknown[] = [];
  const log = { ...t.desk.log, error: (facts: unknown) => void told.push(facts) } as Desk['log'];
  const matches = { ...stores.matches, ...(parts.save ? { save: parts.save } : {}) };
  const sampling = { ...stores.sampling, ...(parts.moveOn ? { moveOn: parts.moveOn } : {}) };
  return { desk: { ...t.desk, log, stores: { ...stores, matches, sampling } }, told };
};

const drawn = async () => {
  const { rechecks } = await t.load(match);
  const found = await Promise.all(rechecks.map(({ recheck }) => t.desk.stores.matches.load(recheck)));
  return { rounds: rechecks.length, pushed: found.filter((review) => review !== null).length };
};

describe('a walk over the log that breaks off', () => {
  it('between the drawing and the push goes on there', async () => {
    const broken = desk({
      save: (change) => {
        if (isRecheck(change.after.match)) throw new Error('the power is gone');
        return t.desk.stores.matches.save(change);
      },
    });
    expect(await drawSamples.run(broken.desk)).toBe(false);
    expect(await drawn()).toEqual({ rounds: 1, pushed: 0 });
    expect(broken.told).toMatchObject([{ match, times: 1 }]);
    await drawSamples.run(t.desk);
    expect(await drawn()).toEqual({ rounds: 1, pushed: 1 });
    expect((await t.desk.stores.sampling.next(1000)).decisions).toEqual([]);
  });

  it('before its place is remembered does nothing twice', async () => {
    const before = await t.load(match);
    for (let n = 0; n < 3; n++) await drawSamples.run(desk({ moveOn: async () => false }).desk);
    await drawSamples.run(t.desk);
    expect(await drawn()).toEqual({ rounds: 1, pushed: 1 });
    expect((await t.load(match)).match.seq).toBe(before.match.seq + 1);
  });

  it('and finds the match withdrawn pushes nothing any more, and says that it was not done', async () => {
    const save: MatchStore['save'] = (change) => {
      if (isRecheck(change.after.match)) throw new Error('the power is gone');
      return t.desk.stores.matches.save(change);
    };
    await drawSamples.run(desk({ save }).desk);
    await must(withdrawMatch(t.desk, t.integrator, { matchId: match, reason: 'a mistake' }));
    await drawSamples.run(t.desk);
    await answerRechecks.run(t.desk);
    expect(await drawn()).toEqual({ rounds: 1, pushed: 0 });
    expect((await t.load(match)).rechecks).toMatchObject([{ result: 'not_done' }]);
  });

  it('again and again at one decision lets the others pass in the end', async () => {
    const broken = desk({
      save: () => {
        throw new Error('cannot be written');
      },
    });
    const full = desk({
      save: () => {
        throw new Error('the disk is full');
      },
      moveOn: () => {
        throw new Error('the disk is full');
      },
    });
    for (let n = 1; n < 20; n++) await drawSamples.run(full.desk);
    for (let n = 1; n <= 5; n++) await expect(drawSamples.run(full.desk)).rejects.toThrow('full');
    expect((await t.desk.stores.sampling.next(1000)).decisions).toHaveLength(1);
    await drawSamples.run(broken.desk);
    expect(broken.told).toMatchObject([{ times: 25 }]);
    expect((await t.desk.stores.sampling.next(1000)).decisions).toEqual([]);
  });
});

it('leaves what was decided before there was any plan behind in one step', async () => {
  const size = await t.desk.stores.log.size();
  const { stores } = t.desk;
  const none = { ...stores.sampling, plans: async () => [] };
  await drawSamples.run({ ...t.desk, stores: { ...stores, sampling: none } });
  expect(await stores.sampling.next(9)).toMatchObject({ from: size, to: size });
});
