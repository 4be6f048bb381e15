import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as me } from '@/app/api/desk/me/route';
import { answerAsNextAuth } from '@/lib/http/next-auth-route';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson } from '@/lib/server/test-desk-people';
import { callRoute } from '@/lib/server/test-request';

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
  headers: { cookie },
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

  it('offer nothing else, and answer no input with 5xx', async () => {
    expect((await call('verify-request')).status).toBe(404);
    expect((await call('callback/credentials', {}, '?callbackUrl=%ff')).status).toBe(400);
    const bad = { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } };
    expect((await call('callback/credentials', bad)).status).toBe(400);
    const large = { method: 'POST', body: 'x'.repeat(40_000) };
    expect((await call('callback/credentials', large)).status).toBe(413);
  });

  it('lead nobody to another origin', async () => {
    const answer = await call('signin', {}, '?callbackUrl=https://evil.example/');
    expect(answer.headers.get('location')).toBe('/sign-in?callbackUrl=http%3A%2F%2Flocalhost%3A3000');
  });
});
