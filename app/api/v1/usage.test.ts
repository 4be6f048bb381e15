import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addKeyOf, call, type IntakeDesk, json, openIntakeDesk } from '@/e2e/support/intake-desk';
import { flushUsage } from '@/lib/worker/keep-usage';
import { POST as redeemRoute } from './leads/[token]/redeem/route';

let t: IntakeDesk;
let key = '';
beforeAll(async () => {
  t = await openIntakeDesk();
  const [own] = (await t.desk.stores.integrators.keys()).filter((k) => k.integratorId === t.integrator);
  key = own?.id ?? '';
  t.desk.usage.drain();
});
afterAll(() => t.close());

const drained = () => {
  const { counts, errors } = t.desk.usage.drain();
  return { counts: counts.map((c) => [c.key, c.family, c.statusClass, c.n]), errors };
};

describe('what is done with a key', () => {
  it('is counted: requests, and matches that were taken in', async () => {
    await t.push(t.body('used'));
    await t.push(t.body('used'));
    expect(drained().counts).toEqual([
      [key, 'pushed', '2xx', 1],
      [key, 'other', '2xx', 2],
    ]);
  });

  it('and what is refused, for want of a scope too, with the id that the client was told', async () => {
    const params = { token: 'sll_secret' };
    const lost = await call(redeemRoute, { key: t.key, params, ...json({ purpose: 'x' }) });
    const weak = await addKeyOf(t.desk, 'Weak', { scopes: ['matches:read'] });
    const barred = await call(redeemRoute, { key: weak.key, params, ...json({ purpose: 'x' }) });
    const { errors } = drained();
    expect(errors.map((e) => [e.code, e.status, e.instance])).toEqual([
      ['lead_unknown', 404, lost.body.instance],
      ['scope_missing', 403, barred.body.instance],
    ]);
    expect(JSON.stringify(errors)).not.toContain('sll_secret');
  });

  it('but nobody’s, where no key was believed', async () => {
    await t.push(t.body('nobody'), 'slk_nobody');
    expect(t.desk.usage.drain()).toEqual({ counts: [], errors: [] });
  });

  it('is kept in memory while it cannot be written', async () => {
    await t.push(t.body('later'));
    const down = { add: async () => Promise.reject(new Error('down')) };
    await flushUsage({ ...t.desk, stores: { ...t.desk.stores, usage: { ...t.desk.stores.usage, ...down } } });
    await flushUsage(t.desk);
    const days = await t.desk.stores.usage.days([key], '2000-01-01');
    expect(days).toMatchObject([
      { family: 'other', n: 1 },
      { family: 'pushed', n: 1 },
    ]);
    expect((await t.desk.stores.usage.lastUsed([key])).has(key)).toBe(true);
  });
});
