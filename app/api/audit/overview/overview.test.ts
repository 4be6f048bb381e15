import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET } from '@/app/api/audit/overview/route';
import { sessionCookieName } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import type { PersonActor } from '@/lib/ports/actors';
import { ReviewDesk } from '@/lib/server/test-desk-review';
import { callRoute } from '@/lib/server/test-request';
import { addFigures } from '@/lib/worker/add-figures';
import { countCounters } from '@/lib/worker/count-counters';

let t: ReviewDesk;
beforeAll(async () => {
  t = await ReviewDesk.open();
});
afterAll(() => t.close());

const read = async (actor: PersonActor, query = '') => {
  const account = await t.desk.stores.people.account(actor.accountId);
  const token = account && (await openSession(t.desk, account, 'password'));
  const cookie = `${sessionCookieName(t.desk.config)}=${token}`;
  return callRoute(GET, { headers: { cookie, 'sec-fetch-site': 'same-origin' }, query });
};

describe('/api/audit/overview', () => {
  it('tells what the worker has counted, and how far it has come', async () => {
    const [ada, bo] = [await t.person('ada'), await t.person('bo')];
    await t.push();
    await t.vote(ada, 'reject');
    await t.vote(bo, 'reject');
    await t.push();
    while ((await t.desk.stores.log.order(500)) > 0);
    const before = (await read(t.supervisor())).body;
    expect(before.behind).toBeGreaterThan(20);
    while (await addFigures.run(t.desk));
    while (await countCounters.run(t.desk));
    const { status, body } = await read(t.supervisor(), '?days=7');
    expect(status).toBe(200);
    expect(body.days).toHaveLength(7);
    expect(body.lanes).toMatchObject([{ lane: 'general', name: 'General' }]);
    const [lane] = body.lanes;
    expect([lane.came.at(-1), lane.went.at(-1), lane.open.at(-1), lane.ages[0]]).toEqual([2, 1, 1, 1]);
    expect(body).toMatchObject({
      ends: { rejected: 1, approved: 0 },
      pairs: { 'reject|reject': 1 },
      agreement: { pairs: 1, apart: 0, observed: null, alpha: null },
    });
    expect(body.times.map(({ n }: { n: number }) => n)).toEqual([2, 2, 2, 2, 2]);
    expect((await read(t.supervisor(), '?lane=none')).body.lanes).toEqual([]);
  });

  it('names nobody, and is not for reviewers', async () => {
    const { body } = await read(t.supervisor());
    const text = JSON.stringify(body);
    for (const { id, name } of await t.desk.stores.people.people()) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(`"${name}"`);
    }
    expect((await read(await t.person('cid'))).body.code).toBe('forbidden');
    expect((await read(t.supervisor(), '?days=9999')).body.code).toBe('invalid_query');
  });
});
