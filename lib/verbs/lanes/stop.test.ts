import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBallot } from '@/lib/domain/testing/build';
import { DAY, SECOND } from '@/lib/domain/time';
import type { PersonActor } from '@/lib/ports/actors';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { leadToken } from '@/lib/verbs/intake/lead-token';
import { redeemLead } from '@/lib/verbs/intake/redeem-lead';
import { askLift, liftStop } from '@/lib/verbs/lanes/lift-stop';
import { stop } from '@/lib/verbs/lanes/stop';
import { claimNext } from '@/lib/verbs/queue/claim-next';
import { readQueue } from '@/lib/verbs/queue/read-queue';
import { raiseAlarms } from '@/lib/worker/raise-alarms';

let t: ReviewDesk;
let ada: PersonActor;
let bob: PersonActor;
beforeEach(async () => {
  t = await ReviewDesk.open();
  [ada, bob] = [await t.person('ada'), await t.person('bob')];
});
afterEach(() => t.close());

const NEXT = { lane: 'general', adjudicate: false } as const;
const redeem = async (matchId: string) => {
  const lead = (await t.load(matchId)).leads[0]?.id ?? 'none';
  const done = await redeemLead(t.desk, t.integrator, {
    token: leadToken(t.desk.config.secret, lead),
    purpose: 'investigation',
  });
  return done.ok ? done.value.status : done.refusal.code;
};

describe.each([
  ['the lane', 'general'],
  ['the whole desk', null],
] as const)('a stop of %s', (_what, lane) => {
  it('ceases claims, leads and redemptions, and two people start them again', async () => {
    const done = await t.push();
    await t.vote(ada, 'approve');
    await t.vote(bob, 'approve');
    const open = await t.push();
    await t.vote(ada, 'approve');
    const held = await t.claim(bob);
    await t.review(bob, held);
    await must(t.cast(bob, held, aBallot()));

    const [sup1, sup2] = [t.supervisor(0), t.supervisor(1)];
    expect(await codeOf(stop(t.desk, ada, { lane, reason: 'a fault' }))).toBe('forbidden');
    const { id } = await must(stop(t.desk, sup1, { lane, reason: 'a fault' }));
    await t.push();
    expect(await codeOf(claimNext(t.desk, ada, NEXT))).toBe('stopped');
    expect((await must(readQueue(t.desk, ada))).lanes).toMatchObject([{ stopped: true, mayClaim: false }]);
    expect(await redeem(done)).toBe('stopped');
    expect(await t.settle(open, 10 * SECOND)).toBe('stopped');
    expect((await t.load(open)).leads).toEqual([]);

    expect(await codeOf(liftStop(t.desk, sup2, id))).toBe('stop_state');
    await must(askLift(t.desk, sup1, id));
    expect(await codeOf(liftStop(t.desk, sup1, id))).toBe('same_person');
    expect(await redeem(done)).toBe('stopped');
    await must(liftStop(t.desk, sup2, id));
    expect(await redeem(done)).toBe('valid');
    await t.settle(open);
    expect((await t.load(open)).leads).toMatchObject([{ state: 'live' }]);
    expect(await codeOf(claimNext(t.desk, ada, NEXT))).toBeNull();
  });
});

describe('a clock that was set back', () => {
  it('issues and redeems nothing until it is right', async () => {
    const id = await t.push();
    await t.vote(ada, 'approve');
    const held = await t.claim(bob);
    await t.review(bob, held);
    await must(t.cast(bob, held, aBallot()));
    await t.desk.stores.desk.raiseClock(new Date(Date.parse(t.clock.now()) + DAY).toISOString());
    expect(await t.settle(id, 10 * SECOND)).toBe('clock_jumped');
    expect((await t.load(id)).leads).toEqual([]);
    await t.settle(id, DAY);
    expect((await t.load(id)).leads).toHaveLength(1);
    expect(await redeem(id)).toBe('valid');
    t.clock.pass(-DAY);
    expect(await redeem(id)).toBe('clock_jumped');
  });
});

describe('an alarm', () => {
  const open = async () => (await t.desk.stores.lanes.alarms()).filter((a) => !a.clearedAt);

  it('is raised for a match that nobody on duty may take, once, and cleared when somebody may', async () => {
    const cid = await t.onDuty('cid');
    const id = await t.push();
    await raiseAlarms.run(t.desk);
    expect(await open()).toEqual([]);
    await t.vote(cid, 'approve');
    await raiseAlarms.run(t.desk);
    await raiseAlarms.run(t.desk);
    expect(await open()).toMatchObject([{ matchId: id, lane: 'general' }]);
    await t.onDuty('dan');
    await raiseAlarms.run(t.desk);
    expect(await open()).toEqual([]);
  });

  it('is raised once for a lane in which nobody works', async () => {
    await Promise.all([t.push(), t.push()]);
    await raiseAlarms.run(t.desk);
    expect(await open()).toMatchObject([{ matchId: null, lane: 'general' }]);
    await t.onDuty('cid');
    await raiseAlarms.run(t.desk);
    expect(await open()).toEqual([]);
  });
});

it('refuses to stop a lane that does not exist, for it would stop nothing', async () => {
  const wrong = stop(t.desk, t.supervisor(0), { lane: 'generel', reason: 'a fault' });
  expect(await codeOf(wrong)).toBe('invalid_body');
  expect(await t.desk.stores.lanes.stops()).toEqual([]);
});

it('says to whoever votes meanwhile that it is stopped, and keeps their hold', async () => {
  await t.push();
  const held = await t.claim(ada);
  await t.review(ada, held);
  await must(stop(t.desk, t.supervisor(0), { lane: null, reason: 'a fault' }));
  const cast = await t.cast(ada, held, aBallot());
  expect(cast).toMatchObject({ ok: false, refusal: { code: 'stopped' } });
  const { pendingVotes, match } = await t.load(held.matchId);
  expect([pendingVotes, match.status]).toEqual([[], 'in_review']);
});
