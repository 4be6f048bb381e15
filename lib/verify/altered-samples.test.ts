import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAgain, type Owner, ownerOfFile } from '@/e2e/support/owner-of-rows';
import { verifyWhole } from '@/e2e/support/verify-whole';
import { ReviewDesk } from '@/lib/server/test-desk-review';
import { settleLog } from '@/lib/verbs/log/settle-log';
import { drawDecision } from '@/lib/verbs/sampling/draw-decision';
import { endPlan } from '@/lib/verbs/sampling/end-plan';
import { setPlan } from '@/lib/verbs/sampling/set-plan';

const ALTERED: readonly (readonly [table: string, set: string, where: string, found: RegExp])[] = [
  ['sampling_plans', 'share = 0', '1 = 1', /desk:desk: sampling plan \S+ 1 has another share than the log/],
  [
    'sampling_plans',
    `secret = '${'0'.repeat(64)}'`,
    'ended_at is null',
    /sampling plan \S+ 1 has another secretDigest than the log says/,
  ],
  [
    'sampling_plans',
    'ended_at = null',
    'ended_at is not null',
    /sampling plan \S+ 1 has another endedAt than the log says/,
  ],
  ['match_rechecks', `why = '["score_only"]'`, '1 = 1', /match_rechecks \(round 1\) why differs/],
  ['match_rechecks', `recheck = 'm_other'`, '1 = 1', /match_rechecks \(round 1\) recheck differs/],
];

describe('samples altered behind the desk’s back', () => {
  let t: ReviewDesk;
  let owner: Owner;
  beforeAll(async () => {
    t = await ReviewDesk.open();
    const strata = { lanes: [], purposes: [], outcomes: [], qualifications: [] };
    const rule = { name: 'every one', share: 10_000, strata, always: [] };
    await setPlan(t.desk, t.supervisor(), rule);
    const ended = await setPlan(t.desk, t.supervisor(), rule);
    if (ended.ok) await endPlan(t.desk, t.supervisor(), ended.value.id);
    await t.push();
    await t.vote(await t.person('one'), 'approve');
    const drawn = await t.vote(await t.person('two'), 'approve');
    await settleLog(t.desk);
    const { decisions } = await t.desk.stores.sampling.next(1000);
    expect(decisions.map(({ matchId }) => matchId)).toEqual([drawn]);
    for (const one of decisions) await drawDecision(t.desk, one, await t.desk.stores.sampling.plans());
    await settleLog(t.desk);
    owner = ownerOfFile(t.desk.config.dataDir);
  });
  afterAll(async () => {
    await owner.end();
    await t.close();
  });
  const found = async () => {
    const { findings } = await verifyWhole(t.desk);
    return findings.filter((f) => f.check !== 'image').map((f) => `${f.check}: ${f.where}: ${f.what}`);
  };

  it.each(ALTERED)('names %s where somebody set %s', async (table, set, where, pattern) => {
    expect(await found()).toEqual([]);
    const before = await owner.run(`select * from ${table}`);
    await owner.run(`update ${table} set ${set} where ${where}`);
    expect(await owner.run(`select * from ${table}`)).not.toEqual(before);
    const said = await found();
    await owner.run(`delete from ${table}`);
    for (const row of before) await insertAgain(owner, table, row);
    expect(said.join('\n')).toMatch(pattern);
    expect(await found()).toEqual([]);
  });

  it('names a drawing, or a plan, that was taken out', async () => {
    for (const table of ['match_rechecks', 'sampling_plans']) {
      const before = await owner.run(`select * from ${table}`);
      await owner.run(`delete from ${table}`);
      expect(await found()).not.toEqual([]);
      for (const row of before) await insertAgain(owner, table, row);
    }
    expect(await found()).toEqual([]);
  });
});
