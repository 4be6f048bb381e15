import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as signInRoute } from '@/app/api/desk/sign-in/route';
import { POST as signOutRoute } from '@/app/api/desk/sign-out/route';
import { stepUp } from '@/lib/auth/step-up';
import { personActor } from '@/lib/ports/actors';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson, type TestPerson } from '@/lib/server/test-desk-people';
import { callRoute } from '@/lib/server/test-request';

const PASSWORD = 'correct horse battery';
const ours = { 'sec-fetch-site': 'same-origin' };

let t: TestDesk;
let ada: TestPerson;
beforeAll(async () => {
  t = await openTestDesk();
  ada = await signedInPerson(t.desk, 'ada', ['reviewer'], PASSWORD);
});
afterAll(() => t.close());

const signIn = (login: string, password = PASSWORD, cookie = '') =>
  callRoute(signInRoute, { headers: { ...ours, cookie }, body: { login, password } });
const cookieOf = (headers: Headers) => headers.getSetCookie()[0]?.split(';')[0] ?? '';
const signOut = (cookie: string) => callRoute(signOutRoute, { method: 'POST', headers: { ...ours, cookie } });

/** What the stream got since, oldest first. */
const since = async (stream: string, before: number) =>
  [...(await t.desk.stores.desk.deskEvents(stream, 100))].reverse().slice(before);
const lengthOf = async (stream: string) => (await since(stream, 0)).length;

describe('the log of sign-ins', () => {
  it('tells when a session began and ended, without what would open it', async () => {
    const stream = `person:${ada.id}`;
    const before = await lengthOf(stream);
    const cookie = cookieOf((await signIn('ada')).headers);
    await signOut(cookie);
    await signOut(cookie);
    const by = { kind: 'person', id: ada.id };
    const session = expect.stringMatching(/^[0-9a-f]{16}$/);
    const told = await since(stream, before);
    expect(told).toMatchObject([
      { kind: 'session.opened', by, data: { session, account: ada.accountId, way: 'password' } },
      { kind: 'session.closed', by, data: { session, account: ada.accountId, why: 'signed_out' } },
    ]);
    expect(told[1]?.data.session).toBe(told[0]?.data.session);
    expect(JSON.stringify(told)).not.toContain(cookie.split('=')[1]);
  });

  it('tells that a session was replaced when somebody signs in anew', async () => {
    const stream = `person:${ada.id}`;
    const first = cookieOf((await signIn('ada')).headers);
    const before = await lengthOf(stream);
    await signIn('ada', PASSWORD, first);
    expect(await since(stream, before)).toMatchObject([
      { kind: 'session.opened' },
      { kind: 'session.closed', data: { why: 'replaced' } },
    ]);
  });

  it('tells a person’s failures to their stream', async () => {
    const stream = `person:${ada.id}`;
    const before = await lengthOf(stream);
    await signIn('ada', 'wrong');
    const person = await t.desk.stores.people.person(ada.id);
    if (!person) throw new Error('no person');
    await stepUp(t.desk, personActor(person, ada.accountId), 'digest', 'wrong');
    expect(await since(stream, before)).toMatchObject([
      { kind: 'sign_in.failed', by: { kind: 'system' }, data: { way: 'password', account: ada.accountId } },
      { kind: 'sign_in.failed', by: { id: ada.id }, data: { way: 'step_up', account: ada.accountId } },
    ]);
  });

  it('keeps a mark of a name that nobody has, never what was typed or a plain hash of it', async () => {
    const typed = 'my secret passphrase';
    const before = await lengthOf('desk');
    await signIn(typed);
    await signIn(` ${typed.toUpperCase()}`);
    const told = await since('desk', before);
    expect(told).toMatchObject([{ kind: 'sign_in.failed' }, { kind: 'sign_in.failed' }]);
    expect(told[0]?.data.name).toMatch(/^[0-9a-f]{64}$/);
    expect(told[1]?.data.name).toBe(told[0]?.data.name);
    const text = JSON.stringify(told);
    for (const plain of [typed, t.desk.ids.fingerprint(typed), t.desk.ids.fingerprint(`login:${typed}`)])
      expect(text).not.toContain(plain);
  });

  it('does not grow while the throttle refuses', async () => {
    for (let n = 0; n < 5; n += 1) await signIn('flooder');
    const before = await lengthOf('desk');
    expect((await signIn('flooder')).body.code).toBe('sign_in_throttled');
    expect(await lengthOf('desk')).toBe(before);
  });
});

describe('a sign-in', () => {
  it('ends the session that the browser had', async () => {
    const first = cookieOf((await signIn('ada')).headers);
    const second = cookieOf((await signIn('ada', PASSWORD, first)).headers);
    const stands = (cookie: string) =>
      t.desk.stores.sessions.find(t.desk.ids.fingerprint(cookie.split('=')[1] ?? ''));
    expect(await stands(first)).toBeNull();
    expect(await stands(second)).not.toBeNull();
  });

  it('fails when the password was changed while it was being checked', async () => {
    const { verify } = t.desk.passwords;
    const event = {
      stream: `person:${ada.id}`,
      kind: 'account.password_set',
      at: t.desk.clock.now(),
    } as const;
    const changed = { ...event, by: { kind: 'system', id: 'desk' }, data: {} } as const;
    t.desk.passwords.verify = async (hash, password) => {
      const fits = await verify(hash, password);
      await t.desk.stores.people.setPassword(
        ada.accountId,
        await t.desk.passwords.hash('another one'),
        changed,
      );
      return fits;
    };
    const answer = await signIn('ada');
    t.desk.passwords.verify = verify;
    expect(answer.body.code).toBe('sign_in_failed');
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});
