import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReviewer, approveMatch } from '@/e2e/support/approve-match';
import { addKeyOf, call, type IntakeDesk, json, openIntakeDesk, PURPOSE } from '@/e2e/support/intake-desk';
import type { Lead } from '@/lib/domain/lead';
import { DAY, plus } from '@/lib/domain/time';
import { systemActor } from '@/lib/ports/actors';
import { leadOfToken, leadToken } from '@/lib/verbs/intake/lead-token';
import { disablePerson } from '@/lib/verbs/people/disable-person';
import { POST as redeemRoute } from './leads/[token]/redeem/route';
import { POST as withdrawItemRoute } from './matches/[id]/evidence/[key]/withdraw/route';

let t: IntakeDesk;
let n = 0;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

const evidence = ['a', 'b'].map((key) => ({
  ...{ key, candidate: 'ref-1', kind: 'document', summary: 'A receipt.', source: `Shop ${key}` },
  ...{ obtained_via: 'independent_line', direction: 'supports' },
}));

const lead = async (patch: Partial<Lead> = {}, by: string = t.key) => {
  n += 1;
  const { id } = (await t.push(t.body(`lead ${n}`, { evidence }), by)).body;
  const voters = [await addReviewer(t.desk, `a${n}@desk`), await addReviewer(t.desk, `b${n}@desk`)] as const;
  const leadId = await approveMatch(t.desk, id, voters, patch);
  return { id, voters, leadId, token: leadToken(t.desk.config.secret, leadId) };
};
const redeem = (token: string, purpose = PURPOSE, key = t.key) =>
  call(redeemRoute, { key, params: { token }, ...json({ purpose }) });
const recorded = async (id: string) =>
  (await t.desk.stores.matches.events(id)).filter((e) => e.kind.startsWith('lead.re')).map((e) => e.data);

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

describe('POST /api/v1/leads/{token}/redeem', () => {
  it('answers valid while everything stands, and records each use', async () => {
    const { id, token, leadId } = await lead();
    const replies = [await redeem(token), await redeem(token)];
    expect(replies.map((r) => r.status)).toEqual([200, 200]);
    expect(replies[0]?.body).toMatchObject({
      ...{ status: 'valid', reason: null, checked_at: expect.any(String) },
      lead: { id: leadId, candidate: 'ref-1', nature: 'investigative_lead' },
    });
    expect(await recorded(id)).toHaveLength(2);
  });

  it('serves any key with the scope, and no key without it', async () => {
    const { token } = await lead();
    const other = await addKeyOf(t.desk, 'Downstream', { scopes: ['leads:redeem'] });
    const reader = await addKeyOf(t.desk, 'Reader', { scopes: ['matches:read'] });
    const reply = await redeem(token, PURPOSE, other.key);
    expect(reply.body.status).toBe('valid');
    expect(JSON.stringify(reply.body)).not.toContain('sll_');
    expect((await redeem(token, PURPOSE, reader.key)).body.code).toBe('scope_missing');
  });

  it('refuses another purpose, and records that', async () => {
    const { id, token } = await lead();
    const reply = await redeem(token, 'something_else');
    expect([reply.status, reply.body.code]).toEqual([403, 'purpose_mismatch']);
    expect(await recorded(id)).toMatchObject([{ code: 'purpose_mismatch', purpose: 'something_else' }]);
  });

  it('does not know a token that it did not sign, nor a lead that does not exist', async () => {
    const { leadId, token } = await lead();
    const wrong = [
      // Some of these decode to the very bytes of the signature.
      ...[...BASE64URL].filter((last) => !token.endsWith(last)).map((last) => `${token.slice(0, -1)}${last}`),
      `sll_${leadId}.${'A'.repeat(43)}`,
      leadToken('another secret of thirty-two letters', leadId),
      leadToken(t.desk.config.secret, 'lead_unknown'),
      leadId,
      'x',
    ];
    for (const sent of wrong) expect((await redeem(sent)).body.code, sent).toBe('lead_unknown');
  });

  it.each<[string, () => Promise<{ id: string; token: string }>, string]>([
    ['expired by the clock', () => lead({ expiresAt: plus(new Date().toISOString(), -DAY) }), 'expired'],
    ['recalled', () => lead({ state: 'recalled', stateReason: 'A mistake.' }), 'recalled'],
    ['suspended', () => lead({ state: 'suspended', stateReason: 'A doubt.' }), 'suspended'],
  ])('says so when the lead is %s', async (_what, make, status) => {
    const { id, token } = await make();
    expect((await redeem(token)).body).toMatchObject({ status, reason: expect.any(String) });
    expect(await recorded(id)).toMatchObject([{ answer: status }]);
  });

  it('suspends, and says so, when relied-upon evidence is withdrawn or a voter has left', async () => {
    const gone = await lead();
    const params = { id: gone.id, key: 'a' };
    await call(withdrawItemRoute, { key: t.key, params, ...json({ reason: 'It was forged.' }) });
    expect((await redeem(gone.token)).body.status).toBe('suspended');
    const left = await lead();
    await disablePerson(t.desk, systemActor, { personId: left.voters[0] });
    expect((await redeem(left.token)).body.status).toBe('suspended');
    expect((await t.desk.stores.matches.load(left.id))?.leads[0]?.state).toBe('suspended');
  });

  it('ceases while the desk is stopped', async () => {
    const { token } = await lead();
    const at = t.desk.clock.now();
    const stop = { id: 'stop_1', lane: null, reason: 'A doubt.', setBy: 'per_1', setAt: at };
    await t.desk.stores.lanes.setStop(
      { ...stop, liftAskedBy: null, liftAskedAt: null, liftedBy: null, liftedAt: null },
      { stream: 'desk', kind: 'stop.set', at, by: { kind: 'person', id: 'per_1' }, data: {} },
    );
    const reply = await redeem(token);
    expect([reply.status, reply.body.code]).toEqual([503, 'stopped']);
  });
});

describe('a practice or sandbox lead', () => {
  it('never redeems as valid', async () => {
    const desk = await openIntakeDesk();
    try {
      const sandbox = await addKeyOf(desk.desk, 'Sandbox', { mode: 'sandbox' });
      await desk.share(sandbox.integrator);
      const { id } = (await desk.push(desk.body('s', { evidence }), sandbox.key)).body;
      const voters = [
        await addReviewer(desk.desk, 'a@desk'),
        await addReviewer(desk.desk, 'b@desk'),
      ] as const;
      const token = leadToken(desk.desk.config.secret, await approveMatch(desk.desk, id, voters));
      expect((await redeem(token, PURPOSE, sandbox.key)).body.status).toBe('practice');
    } finally {
      await desk.close();
    }
  });
});

describe('leadOfToken', () => {
  it('reads back what leadToken wrote, under the same secret only', () => {
    const token = leadToken('secret-one', 'lead_1');
    expect(leadOfToken('secret-one', token)).toBe('lead_1');
    expect(leadOfToken('secret-two', token)).toBeNull();
  });
});
