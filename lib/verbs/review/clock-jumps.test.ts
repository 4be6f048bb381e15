import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anAnalysis, noBallot } from '@/lib/domain/testing/build';
import { DAY, MINUTE, SECOND } from '@/lib/domain/time';
import type { PersonActor } from '@/lib/ports/actors';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { claimOwn } from '@/lib/verbs/queue/claim-own';
import { analyseProbe } from '@/lib/verbs/review/analyse-probe';
import { readDrafts } from '@/lib/verbs/review/read-drafts';
import { renewLease } from '@/lib/verbs/review/renew-lease';
import { saveDraft } from '@/lib/verbs/review/save-draft';
import type { Held } from '@/lib/verbs/review/step';
import { settleMatch } from '@/lib/verbs/settle-match';

let t: ReviewDesk;
let ada: PersonActor;
let held: Held;
beforeEach(async () => {
  t = await ReviewDesk.open();
  ada = await t.person('ada');
  await t.push();
  t.clock.pass(120 * MINUTE);
  held = await t.claim(ada);
});
afterEach(() => t.close());

/** As the worker does every second. */
const seen = () => t.desk.stores.desk.raiseClock(t.clock.now());
const draft = (body: string) => saveDraft(t.desk, ada, { ...held, part: 'analysis', body });

describe('the desk’s clock jumps while somebody holds a match', () => {
  it('ahead and back before the desk has swept: the hold goes on as if nothing had been', async () => {
    await must(draft('before'));
    t.clock.pass(DAY);
    expect(await codeOf(analyseProbe(t.desk, ada, held, anAnalysis()))).toBe('lease_lost');
    t.clock.pass(-DAY);
    await must(renewLease(t.desk, ada, held));
    await must(analyseProbe(t.desk, ada, held, anAnalysis()));
    expect(await must(readDrafts(t.desk, ada, held.matchId))).toMatchObject([{ body: 'before' }]);
  });

  it('ahead, and the desk sweeps: the hold has ended for good, the drafts are there, and one goes on', async () => {
    await must(draft('before'));
    t.clock.pass(DAY);
    await settleMatch(t.desk, held.matchId);
    await seen();
    t.clock.pass(-DAY);
    expect(await codeOf(renewLease(t.desk, ada, held))).toBe('lease_lost');
    held = await must(claimOwn(t.desk, ada, held.matchId));
    await must(analyseProbe(t.desk, ada, held, anAnalysis()));
    expect(await must(readDrafts(t.desk, ada, held.matchId))).toMatchObject([{ body: 'before' }]);
  });

  it('back: the hold lasts, what is done is done once and stands in the order in which it was done', async () => {
    await seen();
    t.clock.pass(-30 * MINUTE);
    await t.review(ada, held, 0);
    await must(t.cast(ada, held, noBallot('reject')));
    expect((await t.load(held.matchId)).votes).toHaveLength(0);
    await t.settle(held.matchId, 10 * SECOND);
    expect((await t.load(held.matchId)).votes).toHaveLength(1);
    const events = await t.desk.stores.matches.events(held.matchId);
    expect(events.map((e) => e.seq)).toEqual(events.map((_, i) => i + 1));
    const once = ['probe.analysed', 'comparison.finished', 'opinions.sealed', 'vote.pended', 'vote.counted'];
    for (const kind of once) expect(events.filter((e) => e.kind === kind)).toHaveLength(1);
  });

  it('back: a draft that is saved after the jump is kept', async () => {
    await must(draft('before'));
    t.clock.pass(-30 * MINUTE);
    await must(draft('after'));
    expect(await must(readDrafts(t.desk, ada, held.matchId))).toMatchObject([{ body: 'after' }]);
  });

  it('back by a moment: what looks overtaken is not said to be kept, and is kept when it is sent again', async () => {
    await must(draft('before'));
    t.clock.pass(-5 * SECOND);
    expect(await codeOf(draft('after'))).toBe('busy');
    expect(await must(readDrafts(t.desk, ada, held.matchId))).toMatchObject([{ body: 'before' }]);
    t.clock.pass(6 * SECOND);
    await must(draft('after'));
    expect(await must(readDrafts(t.desk, ada, held.matchId))).toMatchObject([{ body: 'after' }]);
  });
});
