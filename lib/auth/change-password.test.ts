import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as me } from '@/app/api/desk/me/route';
import { POST as passwordRoute } from '@/app/api/desk/password/route';
import { POST as signInRoute } from '@/app/api/desk/sign-in/route';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson, type TestPerson } from '@/lib/server/test-desk-people';
import { callRoute } from '@/lib/server/test-request';

const PASSWORD = 'correct horse battery';
const NEXT = 'another horse entirely';
const ours = { 'sec-fetch-site': 'same-origin' };
let t: TestDesk;
beforeAll(async () => {
  t = await openTestDesk();
});
afterAll(() => t.close());

const person = (login: string, password: string | null = PASSWORD) =>
  signedInPerson(t.desk, login, ['reviewer'], password);
const signIn = (login: string, password: string) =>
  callRoute(signInRoute, { headers: ours, body: { login, password } });
const change = (who: TestPerson, current: string, next: string) =>
  callRoute(passwordRoute, { headers: who.headers, body: { current, next } });
const statusOf = async (headers: Record<string, string>) => (await callRoute(me, { headers })).status;
const kindsOf = async ({ id }: TestPerson) =>
  (await t.desk.stores.desk.deskEvents(`person:${id}`, 50)).map(({ kind }) => kind);

describe('somebody’s own password', () => {
  it('changes with the current one; this session goes on, the others end', async () => {
    const ada = await person('ada');
    const elsewhere = await signIn('ada', PASSWORD);
    const cookie = elsewhere.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(await statusOf({ cookie })).toBe(200);
    expect(await change(ada, PASSWORD, NEXT)).toMatchObject({
      status: 200,
      body: { account: ada.accountId },
    });
    expect(await statusOf({ cookie })).toBe(401);
    expect(await statusOf(ada.headers)).toBe(200);
    expect((await signIn('ada', PASSWORD)).body.code).toBe('sign_in_failed');
    expect((await signIn('ada', NEXT)).status).toBe(200);
    const [event] = (await t.desk.stores.desk.deskEvents(`person:${ada.id}`, 50)).filter(
      ({ kind }) => kind === 'account.password_set',
    );
    expect(event).toMatchObject({ by: { kind: 'person', id: ada.id }, data: { own: true } });
    expect(JSON.stringify(event)).not.toMatch(/argon|horse/);
  });

  it('stays where the current one is wrong, or the new one too short', async () => {
    const bert = await person('bert');
    expect((await change(bert, 'wrong', NEXT)).body).toMatchObject({
      code: 'step_up_failed',
      detail: 'The current password is not right.',
    });
    for (let n = 0; n < 6; n += 1)
      expect((await change(bert, PASSWORD, 'too short')).body.code).toBe('password_too_weak');
    expect((await signIn('bert', PASSWORD)).status).toBe(200);
    expect(await kindsOf(bert)).not.toContain('account.password_set');
  });

  it('is not to be guessed in a session left open', async () => {
    const cleo = await person('cleo');
    for (let n = 0; n < 5; n += 1) await change(cleo, 'wrong', NEXT);
    const over = await change(cleo, PASSWORD, NEXT);
    expect(over).toMatchObject({ status: 429, body: { code: 'sign_in_throttled' } });
    expect(over.headers.get('retry-after')).toMatch(/^[0-9]+$/);
    expect((await kindsOf(cleo)).filter((kind) => kind === 'sign_in.failed')).toHaveLength(5);
  });

  it('does not come to accounts that have none', async () => {
    const click = await person('click', null);
    expect((await change(click, '', NEXT)).body.code).toBe('step_up_failed');
  });

  it('is nobody’s without a session, or from another page', async () => {
    const dora = await person('dora');
    const body = { current: PASSWORD, next: NEXT };
    expect((await callRoute(passwordRoute, { headers: ours, body })).status).toBe(401);
    const forged = { ...dora.headers, 'sec-fetch-site': 'cross-site' };
    expect((await callRoute(passwordRoute, { headers: forged, body })).body.code).toBe('origin_refused');
  });
});
