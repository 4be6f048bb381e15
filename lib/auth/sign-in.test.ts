import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as adminDisable } from '@/app/api/admin/people/[id]/disable/route';
import { GET as me } from '@/app/api/desk/me/route';
import { GET as practice } from '@/app/api/desk/practice/route';
import { POST as signInRoute } from '@/app/api/desk/sign-in/route';
import { POST as signOutRoute } from '@/app/api/desk/sign-out/route';
import { MINUTE, SECOND } from '@/lib/domain/time';
import { testClock } from '@/lib/server/test-clock';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson, type TestPerson } from '@/lib/server/test-desk-people';
import { callRoute } from '@/lib/server/test-request';

const PASSWORD = 'correct horse battery';
const ours = { 'sec-fetch-site': 'same-origin' };
const clock = testClock();

let t: TestDesk;
let admin: TestPerson;
beforeAll(async () => {
  t = await openTestDesk({ parts: { clock } });
  admin = await signedInPerson(t.desk, 'admin', ['admin']);
});
afterAll(() => t.close());

const signIn = (login: string, password = PASSWORD) =>
  callRoute(signInRoute, { headers: ours, body: { login, password } });

const person = (login: string) => signedInPerson(t.desk, login, ['reviewer'], PASSWORD);

/** Headers with the cookie that an answer sets. */
const browser = (headers: Headers) => ({ ...ours, cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' });

const meStatus = async (headers: Record<string, string>) => (await callRoute(me, { headers })).status;

describe('signing in', () => {
  it('opens a session whose cookie no script reads and no store keeps', async () => {
    const ada = await person('ada');
    const answer = await signIn(' ADA ');
    expect(answer).toMatchObject({ status: 200, body: { home: '/' } });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^second-look=[\w-]{43};/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const token = cookie.slice('second-look='.length, cookie.indexOf(';'));
    expect(await t.desk.stores.sessions.find(token)).toBeNull();
    expect(await t.desk.stores.sessions.find(t.desk.ids.fingerprint(token))).toMatchObject({
      personId: ada.id,
    });
    const { body } = await callRoute(me, { headers: browser(answer.headers) });
    expect(body).toEqual({
      person: { id: ada.id, name: 'ada', roles: ['reviewer'] },
      accountId: ada.accountId,
      practice: false,
      sections: ['queue'],
      stopped: null,
      faults: 0,
      weeksDue: 0,
    });
  });

  it('answers alike for a wrong password, an unknown name and a disabled person', async () => {
    const { id } = await person('bert');
    await person('berta');
    expect(
      (await callRoute(adminDisable, { method: 'POST', headers: admin.headers, params: { id } })).status,
    ).toBe(200);
    const answers = [await signIn('berta', 'wrong password'), await signIn('nobody'), await signIn('bert')];
    const bodies = answers.map(({ body: { instance: _instance, ...rest } }) => rest);
    expect(bodies[0]).toMatchObject({ code: 'sign_in_failed', status: 401 });
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
  });

  it('is refused from another page', async () => {
    const answer = await callRoute(signInRoute, {
      headers: { origin: 'https://evil.example' },
      body: { login: 'ada', password: PASSWORD },
    });
    expect(answer.body.code).toBe('origin_refused');
  });

  it('takes nobody by a click outside a practice desk', async () => {
    const answer = await callRoute(signInRoute, { headers: ours, body: { practice: 'admin' } });
    expect(answer.body.code).toBe('sign_in_failed');
    expect((await callRoute(practice)).body).toEqual({ practice: false, people: [] });
  });
});

describe('the throttle', () => {
  it('lets the right password wait, too, and forgets after success', async () => {
    await person('cleo');
    for (let i = 0; i < 5; i += 1) expect((await signIn('cleo', 'wrong')).body.code).toBe('sign_in_failed');
    const early = await signIn('cleo');
    expect(early.body.code).toBe('sign_in_throttled');
    expect(early.headers.get('retry-after')).toBe('1');
    clock.pass(SECOND + 1);
    expect((await signIn('cleo', 'wrong')).body.code).toBe('sign_in_failed');
    expect((await signIn('cleo')).headers.get('retry-after')).toBe('2');
    clock.pass(2 * SECOND + 1);
    expect((await signIn('cleo')).status).toBe(200);
    expect((await signIn('cleo', 'wrong')).body.code).toBe('sign_in_failed');
  });

  it('treats names alike whether they exist or not, and leaves others alone', async () => {
    for (let i = 0; i < 5; i += 1) await signIn('ghost', 'wrong');
    expect((await signIn('ghost')).body.code).toBe('sign_in_throttled');
    expect((await signIn('ada')).status).toBe(200);
  });

  it('does not let many attempts at once slip past', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('swarm', 'wrong')));
    expect(answers.filter(({ body }) => body.code === 'sign_in_failed')).toHaveLength(5);
    expect(answers.filter(({ body }) => body.code === 'sign_in_throttled')).toHaveLength(15);
  });
});

describe('a session', () => {
  const open = async () => browser((await signIn('ada')).headers);

  it('ends at once when signed out', async () => {
    const headers = await open();
    expect(await meStatus(headers)).toBe(200);
    const out = await callRoute(signOutRoute, { method: 'POST', headers });
    expect(out.headers.getSetCookie()[0]).toMatch(/^second-look=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/i);
    expect(await meStatus(headers)).toBe(401);
  });

  it('ends at once when the person is disabled', async () => {
    const { id, headers } = await person('dora');
    expect(await meStatus(headers)).toBe(200);
    await callRoute(adminDisable, { method: 'POST', headers: admin.headers, params: { id } });
    expect(await meStatus(headers)).toBe(401);
  });

  it('runs out after 30 idle minutes', async () => {
    const headers = await open();
    clock.pass(30 * MINUTE - 1);
    expect(await meStatus(headers)).toBe(200);
    clock.pass(30 * MINUTE - 1);
    expect(await meStatus(headers)).toBe(200);
    clock.pass(30 * MINUTE);
    expect(await meStatus(headers)).toBe(401);
  });

  it('runs out after 12 hours, however busy', async () => {
    const headers = await open();
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      clock.pass(20 * MINUTE);
      expect(await meStatus(headers)).toBe(200);
    }
    clock.pass(20 * MINUTE);
    expect(await meStatus(headers)).toBe(401);
  });
});
