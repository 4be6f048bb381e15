import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { grantStepUp } from '@/lib/auth/step-up';
import { DAY } from '@/lib/domain/time';
import { WEEK, weekOf } from '@/lib/domain/weekly-review';
import type { PersonActor } from '@/lib/ports/actors';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { readWeekly } from '@/lib/verbs/weekly/read-weekly';
import { signOffDigest, signWeekly } from '@/lib/verbs/weekly/sign-weekly';
import { tellOverdue } from '@/lib/verbs/weekly/tell-overdue';

let t: ReviewDesk;
beforeEach(async () => {
  t = await ReviewDesk.open();
  while ((await t.desk.stores.log.order(500)) > 0);
});
afterEach(() => t.close());

const sign = async (actor: PersonActor, week: string, said = 'Nothing unusual.', meant = said) => {
  const digest = signOffDigest(actor.person.id, { week, findings: meant });
  const { grant } = await grantStepUp(t.desk, actor.person.id, digest);
  return signWeekly(t.desk, actor, { week, findings: said, grant });
};
const alarms = async () =>
  (await t.desk.stores.lanes.alarms()).filter((a) => !a.clearedAt).map(({ text }) => text);

describe('the weekly review', () => {
  it('is due when a week is over, and signed off once, afresh, by a supervisor', async () => {
    const week = weekOf(t.clock.now());
    const before = await must(readWeekly(t.desk, t.supervisor()));
    expect(before).toMatchObject({ due: [], week, signed: [] });
    expect(before.counts['qualification.granted']).toBe(2);
    expect(await codeOf(sign(t.supervisor(), week))).toBe('week_state');

    t.clock.pass(WEEK);
    expect((await must(readWeekly(t.desk, t.supervisor()))).due).toEqual([{ week, overdue: false }]);
    expect(await codeOf(sign(await t.person('aud', ['auditor']), week))).toBe('forbidden');
    expect(await codeOf(sign(t.supervisor(), week, 'Nothing.', 'Something else.'))).toBe('step_up_required');
    expect(await sign(t.supervisor(), week, 'Two qualifications were granted, as planned.')).toEqual({
      ok: true,
      value: { week },
    });
    expect(await codeOf(sign(t.supervisor(1), week))).toBe('week_state');
    const after = await must(readWeekly(t.desk, t.supervisor()));
    expect(after.due).toEqual([]);
    expect(after.signed).toMatchObject([
      { week, person: t.supervisor().person.id, counts: { 'qualification.granted': 2 } },
    ]);
    expect(after.people).toEqual({ [t.supervisor().person.id]: 'sup1' });
    const [event] = await t.desk.stores.desk.deskEvents('weekly', 5);
    expect(event).toMatchObject({ kind: 'weekly.signed', data: { week } });
  });

  it('raises one alarm while it is overdue, and clears it with the last sign-off', async () => {
    const week = weekOf(t.clock.now());
    t.clock.pass(2 * WEEK);
    await tellOverdue(t.desk);
    await tellOverdue(t.desk);
    expect(await alarms()).toEqual([`The weekly review of the log is overdue: the week from ${week}.`]);
    t.clock.pass(WEEK);
    await tellOverdue(t.desk);
    expect((await alarms())[0]).toContain('overdue for 2 weeks');
    const second = weekOf(new Date(Date.parse(`${week}T00:00:00.000Z`) + 8 * DAY).toISOString());
    for (const late of [week, second]) expect((await sign(t.supervisor(), late)).ok).toBe(true);
    expect(await alarms()).toEqual([]);
  });

  it('is nothing for a reviewer', async () => {
    expect(await codeOf(readWeekly(t.desk, await t.person('ada')))).toBe('forbidden');
  });
});
