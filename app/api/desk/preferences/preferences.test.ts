import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET, PUT } from '@/app/api/desk/preferences/route';
import { sessionCookieName } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import { DEFAULT_PREFERENCES } from '@/lib/domain/preferences';
import { ReviewDesk } from '@/lib/server/test-desk-review';
import { callRoute } from '@/lib/server/test-request';

let t: ReviewDesk;
beforeAll(async () => {
  t = await ReviewDesk.open();
});
afterAll(() => t.close());

const as = async (login: string) => {
  const { accountId } = await t.person(login, ['auditor']);
  const account = await t.desk.stores.people.account(accountId);
  const token = account && (await openSession(t.desk, account, 'password'));
  return { cookie: `${sessionCookieName(t.desk.config)}=${token}`, 'sec-fetch-site': 'same-origin' };
};
const keysOf = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`tool${i}`, 'q']));

describe('/api/desk/preferences', () => {
  it('keeps one’s own and nobody else’s', async () => {
    const [ada, bo] = [await as('ada'), await as('bo')];
    expect((await callRoute(GET, { headers: ada })).body).toEqual(DEFAULT_PREFERENCES);
    const wish = { keys: { curtain: null, pin: 'q' }, singleKeys: false, images: 'blur', goOn: false };
    const kept = await callRoute(PUT, { method: 'PUT', headers: ada, body: wish });
    expect([kept.status, kept.body]).toEqual([200, wish]);
    expect((await callRoute(GET, { headers: ada })).body).toEqual(wish);
    expect((await callRoute(GET, { headers: bo })).body).toEqual(DEFAULT_PREFERENCES);
    expect((await callRoute(GET)).status).toBe(401);
  });

  it.each([
    ['eighty-one tools', { keys: keysOf(81) }],
    ['a long tool name', { keys: { ['t'.repeat(41)]: 'q' } }],
    ['a long key', { keys: { tool: 'q'.repeat(21) } }],
    ['something else', { theme: 'dark' }],
    ['another way to show images', { images: 'none' }],
  ])('refuses %s', async (_, patch) => {
    const headers = await as(`wishes ${Object.keys(patch)} ${JSON.stringify(patch).length}`.slice(0, 40));
    const body = { ...DEFAULT_PREFERENCES, ...patch };
    const { status, body: problem } = await callRoute(PUT, { method: 'PUT', headers, body });
    expect([status, problem.code]).toEqual([422, 'invalid_body']);
    expect((await callRoute(GET, { headers })).body).toEqual(DEFAULT_PREFERENCES);
  });

  it('takes eighty', async () => {
    const body = { ...DEFAULT_PREFERENCES, keys: keysOf(80) };
    expect((await callRoute(PUT, { method: 'PUT', headers: await as('many'), body })).status).toBe(200);
  });
});
