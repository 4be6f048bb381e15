import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as conclude } from '@/app/api/audit/sampling/conclusions/route';
import { POST as end } from '@/app/api/audit/sampling/plans/[id]/end/route';
import { POST as set } from '@/app/api/audit/sampling/plans/route';
import { GET } from '@/app/api/audit/sampling/route';
import { sessionCookieName } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import type { PersonActor } from '@/lib/ports/actors';
import { ReviewDesk } from '@/lib/server/test-desk-review';
import { callRoute, type TestRequest } from '@/lib/server/test-request';

let t: ReviewDesk;
beforeAll(async () => {
  t = await ReviewDesk.open();
});
afterAll(() => t.close());

const as = async (actor: PersonActor, route: Parameters<typeof callRoute>[0], given: TestRequest = {}) => {
  const account = await t.desk.stores.people.account(actor.accountId);
  const token = account && (await openSession(t.desk, account, 'password'));
  const cookie = `${sessionCookieName(t.desk.config)}=${token}`;
  return callRoute(route, { ...given, headers: { cookie, 'sec-fetch-site': 'same-origin' } });
};
const read = async () => (await as(t.supervisor(), GET)).body;

const STRATA = { lanes: [], purposes: [], outcomes: ['approved'], qualifications: [] };
const PLAN = { name: 'A tenth', share: 1000, strata: STRATA, always: [{ kind: 'score_only' }] };

describe('/api/audit/sampling', () => {
  it('is read by supervisors and auditors, and set by supervisors alone', async () => {
    const auditor = await t.person('aud', ['auditor']);
    expect((await as(auditor, GET)).body).toMatchObject({ plans: [], results: [], open: [], recent: [] });
    expect((await as(auditor, set, { body: PLAN })).body.code).toBe('forbidden');
    expect((await as(await t.person('rev'), GET)).body.code).toBe('forbidden');
  });

  it('takes what holds together, and no word more', async () => {
    for (const body of [
      { ...PLAN, share: 10_001 },
      { ...PLAN, secret: 'mine' },
      { ...PLAN, strata: { ...STRATA, people: ['ada'] } },
      { ...PLAN, always: [{ kind: 'decided_under', seconds: 0 }] },
    ])
      expect((await as(t.supervisor(), set, { body })).body.code).toBe('invalid_body');
    const nothing = await as(t.supervisor(), set, { body: { ...PLAN, share: 0, always: [] } });
    expect(nothing.body.code).toBe('plan_invalid');
    expect((await read()).plans).toEqual([]);
  });

  it('keeps the secret until a version ends, and publishes what it had promised', async () => {
    const first = await as(t.supervisor(), set, { body: PLAN });
    expect([first.status, first.body.version]).toEqual([200, 1]);
    const { id } = first.body;
    expect((await read()).plans).toMatchObject([{ id, version: 1, ...PLAN, endedAt: null, secret: null }]);
    t.clock.pass(1000);
    expect((await as(t.supervisor(1), set, { body: { id, ...PLAN, share: 5 } })).body.version).toBe(2);
    t.clock.pass(1000);
    const gone = () => as(t.supervisor(), end, { method: 'POST', params: { id } });
    expect((await gone()).body).toEqual({ id, version: 2 });
    expect((await gone()).body.code).toBe('plan_state');
    const { plans } = await read();
    expect(plans.map((plan: { version: number }) => plan.version)).toEqual([2, 1]);
    for (const { secret, secretDigest } of plans)
      expect(createHash('sha256').update(Buffer.from(secret, 'hex')).digest('hex')).toBe(secretDigest);
  });

  it('concludes nothing where nothing was drawn', async () => {
    const matchId = await t.push();
    const found = { finding: 'decision_stands', words: 'Looked at both.' };
    const none = await as(t.supervisor(), conclude, { body: { match: matchId, recheck: 'none', ...found } });
    expect(none.body.code).toMatch(/^(not_found|recheck_state)$/);
    const odd = await as(t.supervisor(), conclude, {
      body: { match: matchId, recheck: 'none', finding: 'fine', words: 'x' },
    });
    expect(odd.body.code).toBe('invalid_body');
  });
});
