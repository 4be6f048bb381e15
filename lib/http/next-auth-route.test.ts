import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GET as me } from '@/app/api/desk/me/route';
import { POST as signInRoute } from '@/app/api/desk/sign-in/route';
import { answerAsNextAuth } from '@/lib/http/next-auth-route';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson } from '@/lib/server/test-desk-people';
import { callRoute } from '@/lib/server/test-request';

const ours = { 'sec-fetch-site': 'same-origin' };
const PASSWORD = 'correct horse battery';
let t: TestDesk;
beforeAll(async () => {
  t = await openTestDesk();
  await signedInPerson(t.desk, 'ada', ['reviewer'], PASSWORD);
});
afterAll(() => t.close());

const call = (path: string, init: RequestInit = {}, query = '') =>
  answerAsNextAuth(new Request(`http://localhost:3000/api/auth/${path}${query}`, init), {
    params: Promise.resolve({ nextauth: path.split('/') }),
  });

const form = (fields: Record<string, string>, cookie: string): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { cookie, ...ours },
});

const csrf = async () => {
  const answer = await call('csrf');
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  return { cookie, csrfToken: ((await answer.json()) as { csrfToken: string }).csrfToken };
};

const sessionOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find((set) => /^second-look=[\w-]{43};/.test(set))
    ?.split(';')[0];

describe('next-auth’s own addresses', () => {
  it('open the same session as the desk’s own sign-in', async () => {
    const { cookie, csrfToken } = await csrf();
    const answer = await call(
      'callback/credentials',
      form({ csrfToken, login: 'ada', password: PASSWORD }, cookie),
    );
    expect(answer.status).toBe(302);
    const session = sessionOf(answer) ?? '';
    expect((await callRoute(me, { headers: { cookie: session } })).body.person.name).toBe('ada');
    await call('signout', form({ csrfToken, json: 'true' }, `${cookie}; ${session}`));
    expect((await callRoute(me, { headers: { cookie: session } })).status).toBe(401);
  });

  it('open none without their own token against forged forms', async () => {
    const { cookie } = await csrf();
    const forged = form({ csrfToken: 'forged', login: 'ada', password: PASSWORD }, cookie);
    expect(sessionOf(await call('callback/credentials', forged))).toBeUndefined();
  });

  it('pass on the refusal of a wrong password', async () => {
    const { cookie, csrfToken } = await csrf();
    const answer = await call(
      'callback/credentials',
      form({ csrfToken, login: 'ada', password: 'no' }, cookie),
    );
    expect(await answer.json()).toMatchObject({ code: 'sign_in_failed' });
  });

  it('open none for a form of another page', async () => {
    const { cookie, csrfToken } = await csrf();
    const { headers: _, ...rest } = form({ csrfToken, login: 'ada', password: PASSWORD }, cookie);
    for (const from of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, {}]) {
      const answer = await call('callback/credentials', { ...rest, headers: { cookie, ...from } });
      expect(await answer.json()).toMatchObject({ code: 'origin_refused' });
    }
  });

  it('share the throttle with the desk’s own sign-in', async () => {
    const { cookie, csrfToken } = await csrf();
    const attempt = async () => {
      const answer = await call(
        'callback/credentials',
        form({ csrfToken, login: 'ghost', password: 'no' }, cookie),
      );
      return ((await answer.json()) as { code: string }).code;
    };
    for (let n = 0; n < 5; n += 1) expect(await attempt()).toBe('sign_in_failed');
    expect(await attempt()).toBe('sign_in_throttled');
    const body = { login: 'ghost', password: PASSWORD };
    const own = await callRoute(signInRoute, { headers: ours, body });
    expect(own.body.code).toBe('sign_in_throttled');
  });

  it('refuse what no database could look up', async () => {
    const { cookie, csrfToken } = await csrf();
    const answer = await call(
      'callback/credentials',
      form({ csrfToken, login: 'a\0b', password: PASSWORD }, cookie),
    );
    expect(await answer.json()).toMatchObject({ code: 'invalid_body' });
  });

  it('take nothing while the desk shuts down', async () => {
    const flag = Symbol.for('second-look.draining');
    Reflect.set(globalThis, flag, true);
    const answer = await call('csrf');
    Reflect.deleteProperty(globalThis, flag);
    expect(await answer.json()).toMatchObject({ code: 'draining' });
  });

  it('take no other methods', async () => {
    const answer = await call('csrf', { method: 'PUT', headers: ours });
    expect(await answer.json()).toMatchObject({ code: 'method_not_allowed' });
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
  });

  it('offer nothing else, and answer no input with 5xx', async () => {
    for (const path of ['verify-request', 'providers', 'session'])
      expect((await call(path)).status).toBe(404);
    expect((await call('callback/credentials', {}, '?callbackUrl=%ff')).status).toBe(400);
    const bad = { ...form({}, ''), body: '{', headers: { ...ours, 'content-type': 'application/json' } };
    expect((await call('callback/credentials', bad)).status).toBe(400);
    const large = { method: 'POST', body: 'x'.repeat(40_000), headers: ours };
    expect((await call('callback/credentials', large)).status).toBe(413);
  });

  it('lead nobody to another origin, whatever the sender says where the desk is', async () => {
    const away = '?callbackUrl=https://evil.example/';
    const claim = { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } };
    // What next-auth reads to know whether it may believe x-forwarded-host.
    vi.stubEnv('AUTH_TRUST_HOST', '1');
    for (const init of [{}, claim]) {
      const answer = await call('signin', init, away);
      expect(answer.headers.get('location')).toBe('/sign-in?callbackUrl=http%3A%2F%2Flocalhost%3A3000');
    }
    vi.unstubAllEnvs();
  });
});
