import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReviewer, approveMatch } from '@/e2e/support/approve-match';
import { call, type IntakeDesk, json, openIntakeDesk, PURPOSE } from '@/e2e/support/intake-desk';
import { clusterUrl, createDatabase, type TestDatabase } from '@/e2e/support/postgres';
import { verifyWhole } from '@/e2e/support/verify-whole';
import { leadToken } from '@/lib/verbs/intake/lead-token';
import { GET as feedRoute } from './events/route';
import { POST as redeemRoute } from './leads/[token]/redeem/route';

const evidence = ['a', 'b'].map((key) => ({
  ...{ key, candidate: 'ref-1', kind: 'document', summary: 'A receipt.', source: `Shop ${key}` },
  ...{ obtained_via: 'independent_line', direction: 'supports' },
}));

describe.skipIf(!clusterUrl())('on PostgreSQL', () => {
  let database: TestDatabase;
  let t: IntakeDesk;
  beforeAll(async () => {
    database = await createDatabase();
    t = await openIntakeDesk({ env: { DATABASE_URL: database.url } });
  });
  afterAll(async () => {
    await t?.close();
    await database?.drop();
  });

  it('takes one match from the same body sent many times at once', async () => {
    const pushed = await Promise.all(Array.from({ length: 12 }, () => t.push(t.body('crowd'))));
    expect(pushed.map((p) => p.status).sort()).toEqual([...Array(11).fill(200), 201]);
  });

  it('tells, redeems and verifies as the embedded desk does', async () => {
    const { id } = (await t.push(t.body('lead', { evidence }))).body;
    const voters = [await addReviewer(t.desk, 'a@desk'), await addReviewer(t.desk, 'b@desk')] as const;
    const token = leadToken(t.desk.config.secret, await approveMatch(t.desk, id, voters));
    const redeemed = await call(redeemRoute, {
      key: t.key,
      params: { token },
      ...json({ purpose: PURPOSE }),
    });
    expect(redeemed.body.status).toBe('valid');
    await t.desk.stores.feed.sequence(100);
    const { items } = (await call(feedRoute, { key: t.key })).body;
    expect(items.map((item: { type: string }) => item.type)).toContain('lead.issued');
    expect(await verifyWhole(t.desk)).toMatchObject({ verdict: 'holds', matches: 2 });
  });
});
