import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GET as me } from '@/app/api/desk/me/route';
import { POST as setUp } from '@/app/api/desk/setup/route';
import { DAY } from '@/lib/domain/time';
import { offerSetup } from '@/lib/server/setup-link';
import { testClock } from '@/lib/server/test-clock';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { callRoute } from '@/lib/server/test-request';

const clock = testClock();
let t: TestDesk;
beforeAll(async () => {
  t = await openTestDesk({ parts: { clock } });
});
afterAll(() => t.close());

/** What a start prints. */
const printed = async (): Promise<string> => {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  await offerSetup(t.desk).finally(() => write.mockRestore());
  return text;
};
const tokenIn = (text: string): string => /\/setup\/([\w-]{43})\n/.exec(text)?.[1] ?? '';

const become = (token: string, more: object = {}) =>
  callRoute(setUp, {
    headers: { 'sec-fetch-site': 'same-origin' },
    body: { token, name: 'Ada', login: 'ada', password: 'correct horse battery', ...more },
  });

describe('the setup link', () => {
  it('works once, within a day, and only the newest', async () => {
    const old = tokenIn(await printed());
    const stale = tokenIn(await printed());
    expect((await become(old)).body.code).toBe('setup_link_invalid');
    expect((await become('guess')).body.code).toBe('setup_link_invalid');
    clock.pass(DAY);
    expect((await become(stale)).body.code).toBe('setup_link_invalid');

    const token = tokenIn(await printed());
    expect((await become(token, { password: 'too short' })).body.code).toBe('password_too_weak');
    const [one, two] = await Promise.all([become(token), become(token, { login: 'eve' })]);
    expect([one.status, two.status].sort()).toEqual([200, 404]);
    const winner = one.status === 200 ? one : two;
    const cookie = winner.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await callRoute(me, { headers: { cookie } })).body.person.roles).toEqual(['admin']);

    expect(await printed()).toBe('');
    expect((await become(token, { login: 'again' })).body.code).toBe('setup_link_invalid');
  });
});
