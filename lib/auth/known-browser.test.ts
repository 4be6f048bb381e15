import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as signInRoute } from '@/app/api/desk/sign-in/route';
import { DAY, MINUTE } from '@/lib/domain/time';
import { testClock } from '@/lib/server/test-clock';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson } from '@/lib/server/test-desk-people';
import { callRoute } from '@/lib/server/test-request';

const PASSWORD = 'correct horse battery';
const clock = testClock();
let t: TestDesk;
beforeAll(async () => {
  t = await openTestDesk({ parts: { clock } });
  for (const login of ['ada', 'bert']) await signedInPerson(t.desk, login, ['reviewer'], PASSWORD);
});
afterAll(() => t.close());

const signIn = (login: string, password = PASSWORD, cookie = '') =>
  callRoute(signInRoute, { headers: { 'sec-fetch-site': 'same-origin', cookie }, body: { login, password } });
const codeOf = async (answer: ReturnType<typeof signIn>) => {
  const { status, body } = await answer;
  return status === 200 ? 'signed in' : body.code;
};

/** What the browser of somebody who signed in brings the next time, after the session has ended. */
const knownBrowser = async (login: string) =>
  (await signIn(login)).headers
    .getSetCookie()
    .map((set) => set.split(';')[0] ?? '')
    .find((pair) => pair.startsWith('second-look-browser=')) ?? '';

const attack = async (login: string) => {
  for (let n = 0; n < 6; n += 1) await signIn(login, 'guess');
};

describe('somebody else’s guesses', () => {
  it('do not lock people out of the browsers that they use', async () => {
    const cookie = await knownBrowser('ada');
    await attack('ada');
    expect(await codeOf(signIn('ada'))).toBe('sign_in_throttled');
    expect(await codeOf(signIn('ada', PASSWORD, cookie))).toBe('signed in');
    // And the right password there gives the guesser no new attempts.
    expect(await codeOf(signIn('ada'))).toBe('sign_in_throttled');
    clock.pass(5 * MINUTE);
  });

  it('do so neither when they are spread over many names', async () => {
    const cookie = await knownBrowser('ada');
    for (let n = 0; n < 201; n += 1) await t.desk.stores.sessions.addAttempt('all', clock.now());
    expect(await codeOf(signIn('bert'))).toBe('sign_in_throttled');
    expect(await codeOf(signIn('ada', PASSWORD, cookie))).toBe('signed in');
    clock.pass(5 * MINUTE);
  });
});

describe('a known browser', () => {
  it('is throttled by itself', async () => {
    const cookie = await knownBrowser('ada');
    for (let n = 0; n < 5; n += 1)
      expect(await codeOf(signIn('ada', 'guess', cookie))).toBe('sign_in_failed');
    expect(await codeOf(signIn('ada', PASSWORD, cookie))).toBe('sign_in_throttled');
    expect(await codeOf(signIn('ada'))).toBe('signed in');
  });

  it('is known for one name, for half a year, and only by what the desk gave it', async () => {
    const berts = await knownBrowser('bert');
    const [name = '', value = ''] = (await knownBrowser('ada')).split('=');
    const [nonce, until, mac = ''] = value.split('.');
    const forged = [
      berts,
      `${name}=`,
      `${name}=${nonce}`,
      `${name}=x.${until}.${mac}`,
      `${name}=${nonce}.${Number(until) + 1}.${mac}`,
      `${name}=${nonce}.${until}.${'A'.repeat(mac.length)}`,
    ];
    await attack('ada');
    for (const cookie of forged)
      expect(await codeOf(signIn('ada', PASSWORD, cookie))).toBe('sign_in_throttled');
    expect(await codeOf(signIn('ada', PASSWORD, `${name}=${value}`))).toBe('signed in');
    clock.pass(180 * DAY);
    await attack('ada');
    expect(await codeOf(signIn('ada', PASSWORD, `${name}=${value}`))).toBe('sign_in_throttled');
  });
});
