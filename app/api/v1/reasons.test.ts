import { afterAll, beforeAll, expect, it } from 'vitest';
import { call, type IntakeDesk, json, openIntakeDesk } from '@/e2e/support/intake-desk';
import { POST as withdraw } from './matches/[id]/withdraw/route';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

it('a reason is kept without what opens something', async () => {
  const { id } = (await t.push(t.body('reason'))).body;
  const secret = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const reason = `Wrong file: https://pictures.example/a.jpg?X-Sig=${secret}, sent with Bearer ${secret}`;
  const done = await call(withdraw, { key: t.key, params: { id }, ...json({ reason }) });
  expect(done.status).toBe(200);
  const events = JSON.stringify(await t.desk.stores.matches.events(id));
  expect(events).toContain('Wrong file: https://pictures.example/a.jpg?[query removed]');
  expect(events).not.toContain(secret);
});
