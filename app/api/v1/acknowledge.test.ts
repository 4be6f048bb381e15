import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReviewer, approveMatch } from '@/e2e/support/approve-match';
import { addKeyOf, call, type IntakeDesk, json, openIntakeDesk, PURPOSE } from '@/e2e/support/intake-desk';
import { MINUTE, plus } from '@/lib/domain/time';
import { leadToken } from '@/lib/verbs/intake/lead-token';
import { settleMatch } from '@/lib/verbs/settle-match';
import { raiseAlarms } from '@/lib/worker/raise-alarms';
import { GET as eventsRoute } from './events/route';
import { POST as acknowledgeRoute } from './leads/[token]/acknowledge/route';
import { POST as redeemRoute } from './leads/[token]/redeem/route';
import { POST as withdrawRoute } from './matches/[id]/withdraw/route';

let t: IntakeDesk;
let ahead = 0;
let n = 0;
beforeAll(async () => {
  t = await openIntakeDesk({ parts: { clock: { now: () => plus(new Date().toISOString(), ahead) } } });
});
afterAll(() => t.close());

const evidence = ['a', 'b'].map((key) => ({
  ...{ key, candidate: 'ref-1', kind: 'document', summary: 'A receipt.', source: `Shop ${key}` },
  ...{ obtained_via: 'independent_line', direction: 'supports' },
}));

/** A lead that another integrator has redeemed and that was recalled since. */
const recalled = async () => {
  n += 1;
  const { id } = (await t.push(t.body(`ack ${n}`, { evidence }))).body;
  const voters = [await addReviewer(t.desk, `a${n}@desk`), await addReviewer(t.desk, `b${n}@desk`)] as const;
  const leadId = await approveMatch(t.desk, id, voters);
  const token = leadToken(t.desk.config.secret, leadId);
  const user = await addKeyOf(t.desk, `Downstream ${n}`);
  const used = await call(redeemRoute, { key: user.key, params: { token }, ...json({ purpose: PURPOSE }) });
  expect(used.body.status).toBe('valid');
  await call(withdrawRoute, { key: t.key, params: { id }, ...json({ reason: 'Pushed by mistake.' }) });
  return { id, leadId, token, user };
};
const acknowledge = (token: string, key: string, state = 'recalled') =>
  call(acknowledgeRoute, { key, params: { token }, ...json({ state }) });
const feedOf = async (key: string) => {
  while ((await t.desk.stores.feed.sequence(100)) > 0);
  return (await call(eventsRoute, { key, query: '?limit=200' })).body.items;
};
const raised = async (id: string) =>
  (await t.desk.stores.lanes.alarms()).find((a) => a.matchId === id && !a.clearedAt)?.text ?? null;

describe('POST /api/v1/leads/{token}/acknowledge', () => {
  it('takes the token or the id, once, and keeps it', async () => {
    const { id, leadId, token, user } = await recalled();
    const first = await acknowledge(token, user.key);
    expect([first.status, first.body]).toMatchObject([200, { lead_id: leadId, state: 'recalled' }]);
    expect((await acknowledge(leadId, user.key)).body).toEqual(first.body);
    const kinds = (await t.desk.stores.matches.events(id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'lead.acknowledged')).toHaveLength(1);
  });

  it('refuses another state, a stranger, and a token of nobody', async () => {
    const { token, leadId, user } = await recalled();
    expect((await acknowledge(token, user.key, 'suspended')).body).toMatchObject({
      ...{ code: 'nothing_to_acknowledge', state: 'recalled', status: 409 },
    });
    const stranger = await addKeyOf(t.desk, `Stranger ${n}`);
    for (const sent of [leadId, token, 'ld_unknown', `sll_${leadId}.${'A'.repeat(43)}`])
      expect((await acknowledge(sent, stranger.key)).body.code, sent).toBe('lead_unknown');
    expect((await acknowledge(token, user.key, 'valid')).body.code).toBe('invalid_body');
  });
});

describe('a recall', () => {
  it('reaches whoever redeemed the lead, again and again until they acknowledge; supervisors are alarmed', async () => {
    const { id, leadId, user } = await recalled();
    const item = { type: 'lead.recalled', lead_id: leadId, external_id: null, match_id: id };
    expect(await feedOf(user.key)).toMatchObject([{ ...item, position: 1 }]);
    ahead += 16 * MINUTE;
    expect((await t.desk.stores.matches.due(t.desk.clock.now(), 100)).includes(id)).toBe(true);
    await settleMatch(t.desk, id);
    expect(await feedOf(user.key)).toMatchObject([
      { ...item, position: 1 },
      { ...item, position: 2 },
    ]);
    await raiseAlarms.run(t.desk);
    expect(await raised(id)).toBeNull();
    ahead += 61 * MINUTE;
    await settleMatch(t.desk, id);
    await raiseAlarms.run(t.desk);
    expect(await raised(id)).toBe(
      `One system has not acknowledged that the lead of match ack ${n} is recalled.`,
    );
    await acknowledge(leadId, user.key);
    await raiseAlarms.run(t.desk);
    expect(await raised(id)).toBeNull();
    ahead += 48 * 60 * MINUTE;
    await settleMatch(t.desk, id);
    expect(await feedOf(user.key)).toHaveLength(3);
  });
});
