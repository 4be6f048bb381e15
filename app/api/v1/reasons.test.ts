import { afterAll, beforeAll, expect, it } from 'vitest';
import { call, type IntakeDesk, json, openIntakeDesk } from '@/e2e/support/intake-desk';
import { POST as withdraw } from './matches/[id]/withdraw/route';
import { POST as addHook } from './webhooks/route';

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

it('the log says whom a webhook goes to, without what its address opens', async () => {
  const url = 'https://hooks.example.com/in?token=abcdefghijklmnop';
  const added = await call(addHook, { key: t.key, ...json({ url }) });
  expect(added.body.url).toBe(url);
  const events = JSON.stringify(await t.desk.stores.desk.deskEvents(`integrator:${t.integrator}`, 9));
  expect(events).toContain('https://hooks.example.com/in?[query removed]');
  expect(events).not.toContain('abcdefghijklmnop');
});
