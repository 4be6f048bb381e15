import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GET as read } from '@/app/api/desk/reviews/[id]/route';
import { POST as vote } from '@/app/api/desk/reviews/[id]/vote/route';
import { sessionCookieName } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import { anItem, noBallot } from '@/lib/domain/testing/build';
import { LEAST_MARK, reviewView } from '@/lib/http/views/review-view';
import type { PersonActor } from '@/lib/ports/actors';
import { must, ReviewDesk } from '@/lib/server/test-desk-review';
import { callRoute } from '@/lib/server/test-request';
import { addEvidence } from '@/lib/verbs/audit/add-evidence';
import { readReview } from '@/lib/verbs/review/read-review';
import type { Held } from '@/lib/verbs/review/step';

let t: ReviewDesk;
let bo: PersonActor;
let cookie: string;
beforeEach(async () => {
  t = await ReviewDesk.open();
  bo = await t.person('bo');
  const account = await t.desk.stores.people.account(bo.accountId);
  const token = account && (await openSession(t.desk, account, 'password'));
  cookie = `${sessionCookieName(t.desk.config)}=${token}`;
});
afterEach(() => t.close());

const asBo = (held: Held) => ({
  headers: { cookie, 'sec-fetch-site': 'same-origin', 'x-lease-token': held.leaseToken },
  params: { id: held.matchId },
});
const ballot = noBallot('reject');

/** What the second reviewer is told at the very beginning, after a first one voted so. */
const secondAfter = async (verdict: 'approve' | 'reject') => {
  const id = await t.push();
  await t.vote(await t.person(`first-${verdict}`), verdict);
  const held = await t.claim(bo);
  expect(held.matchId).toBe(id);
  const { body, headers } = await callRoute(read, asBo(held));
  return { held, body, etag: headers.get('etag'), version: (await t.load(id)).match.version };
};

describe('the version that a reviewer is given', () => {
  it.each(['approve', 'reject'] as const)('counts nothing of what the first did to %s', async (verdict) => {
    const { body, etag, version } = await secondAfter(verdict);
    expect(version).toBeGreaterThan(10);
    expect(body.stage).toBe('analysis');
    expect(body.version).toBeGreaterThanOrEqual(LEAST_MARK);
    expect(etag).toBe(`"${body.version}"`);
    expect(body.version % LEAST_MARK).not.toBe(version);
  });

  it('is compared with what is there now; a stale one is told what came in its own time, and no more', async () => {
    const { held, body } = await secondAfter('approve');
    const grant = await t.grant(bo, held.matchId, ballot);
    const cast = (version: number) => callRoute(vote, { ...asBo(held), body: { ballot, grant, version } });
    expect((await cast(body.version)).body.code).toBe('wrong_stage');
    const candidate = (await t.load(held.matchId)).candidates[0]?.key ?? '';
    const item = { ...anItem('later', { candidate }), obtainedBy: null };
    await must(addEvidence(t.desk, t.supervisor(), { matchId: held.matchId, item }));
    const stale = await cast(body.version);
    expect(stale.body).toMatchObject({
      code: 'stale_version',
      changes: [{ what: 'An evidence item was added.' }],
    });
    expect(stale.body.version).toBeGreaterThanOrEqual(LEAST_MARK);
    // A made-up version asks for the whole past.
    for (const version of [0, 1, -1000, LEAST_MARK])
      expect((await cast(version)).body.changes).toHaveLength(1);
  });

  it('fits no answer unmarked', async () => {
    const { held } = await secondAfter('reject');
    const view = await must(readReview(t.desk, bo, held));
    expect(reviewView.safeParse(view).success).toBe(false);
  });
});
