import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as me } from '@/app/api/desk/me/route';
import { POST as signInRoute } from '@/app/api/desk/sign-in/route';
import { POST as signOutRoute } from '@/app/api/desk/sign-out/route';
import { readConfig } from '@/lib/config';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson } from '@/lib/server/test-desk-people';
import { callRoute } from '@/lib/server/test-request';

const PASSWORD = 'correct horse battery';
const URL_OF_DESK = 'https://desk.example.org';

let t: TestDesk;
beforeAll(async () => {
  t = await openTestDesk({ env: { SECOND_LOOK_URL: URL_OF_DESK } });
  await signedInPerson(t.desk, 'ada', ['reviewer'], PASSWORD);
});
afterAll(() => t.close());

/** As the proxy passes it on: over http, to a local address. */
const signIn = (headers: Record<string, string>) =>
  callRoute(signInRoute, { headers, body: { login: 'ada', password: PASSWORD } });

describe('behind a proxy that ends TLS', () => {
  it('sets cookies for this host alone, never sent in clear', async () => {
    const answer = await signIn({ origin: URL_OF_DESK, 'x-forwarded-proto': 'http' });
    expect(answer.status).toBe(200);
    const cookies = answer.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-/);
      for (const flag of [/; Secure/i, /; HttpOnly/i, /; Path=\/(;|$)/i, /; SameSite=(Lax|Strict)/i])
        expect(cookie).toMatch(flag);
      expect(cookie).not.toMatch(/; Domain/i);
    }
    const cookie = cookies[0]?.split(';')[0] ?? '';
    expect((await callRoute(me, { headers: { cookie } })).status).toBe(200);
    // The same value under the name that any page of the domain could set.
    const plain = cookie.replace('__Host-', '');
    expect((await callRoute(me, { headers: { cookie: plain } })).status).toBe(401);
    const out = await callRoute(signOutRoute, { method: 'POST', headers: { cookie, origin: URL_OF_DESK } });
    expect(out.headers.getSetCookie()[0]).toMatch(/^__Host-second-look=;.*Secure/i);
    expect((await callRoute(me, { headers: { cookie } })).status).toBe(401);
  });

  it('takes writes from its public address, not from the one that it listens on', async () => {
    const places = ['http://localhost:3000', 'http://desk.example.org', 'https://evil.example', 'null'];
    for (const origin of places)
      expect((await signIn({ origin, 'x-forwarded-host': 'evil.example' })).body.code).toBe('origin_refused');
  });
});

describe('SECOND_LOOK_URL', () => {
  it.each(['HTTPS://Desk.Example.org', 'https://desk.example.org:443', 'https://desk.example.org/'])(
    '%s is the origin as browsers write it',
    (url) => {
      const config = readConfig({ SECOND_LOOK_SECRET: 's'.repeat(32), SECOND_LOOK_URL: url });
      expect(config.publicUrl).toBe(URL_OF_DESK);
    },
  );
});
