import { afterEach, beforeEach, expect, it } from 'vitest';
import { GET as list } from '@/app/api/audit/matches/route';
import { sessionCookieName } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import { anAnalysis, aWorksheet, noBallot } from '@/lib/domain/testing/build';
import { SECOND } from '@/lib/domain/time';
import type { PersonActor } from '@/lib/ports/actors';
import { must, ReviewDesk } from '@/lib/server/test-desk-review';
import { callRoute } from '@/lib/server/test-request';
import { readMatchFile } from '@/lib/verbs/audit/read-match-file';
import { analyseProbe } from '@/lib/verbs/review/analyse-probe';
import { disposeCandidate } from '@/lib/verbs/review/dispose-candidate';
import { finishComparison } from '@/lib/verbs/review/finish-comparison';
import { finishEvidence } from '@/lib/verbs/review/finish-evidence';
import { readReview } from '@/lib/verbs/review/read-review';
import { sealOpinions } from '@/lib/verbs/review/seal-opinions';
import type { Held } from '@/lib/verbs/review/step';

let t: ReviewDesk;
beforeEach(async () => {
  t = await ReviewDesk.open();
});
afterEach(() => t.close());

const PIN = { id: 'pin-of-ada', component: 'ears', probe: [10, 20], candidate: [30, 40.5] } as const;

/** Up to the decision, with every similarity of `a` found under this aid. */
const compare = async (who: PersonActor, held: Held, under: 'overlay' | null) => {
  const { desk } = t;
  await must(analyseProbe(desk, who, held, anAnalysis()));
  const base = { choice: 'retained', differences: [], worksheet: aWorksheet('similar', {}, under) } as const;
  await must(disposeCandidate(desk, who, held, { ...base, candidate: 'a', pins: under ? [PIN] : [] }));
  await must(disposeCandidate(desk, who, held, { ...base, candidate: 'b', worksheet: aWorksheet() }));
  await must(finishComparison(desk, who, held));
  await must(sealOpinions(desk, who, held, { opinions: { a: 2, b: -1 } }));
  return must(finishEvidence(desk, who, held));
};

const listed = async (query = '') => {
  const account = await t.desk.stores.people.account(t.supervisor().accountId);
  const token = account && (await openSession(t.desk, account, 'password'));
  const headers = { cookie: `${sessionCookieName(t.desk.config)}=${token}`, 'sec-fetch-site': 'same-origin' };
  const { status, body } = await callRoute(list, { headers, query });
  expect(status).toBe(200);
  return body.items.map((row: { id: string; flagged: boolean }) => [row.id, row.flagged]);
};

it('supervisors find it in the file at once, in the list when the round is over, and reviewers nowhere', async () => {
  const [ada, bo] = [await t.person('ada'), await t.person('bo')];
  const [id, other] = [await t.push(), await t.push({ priority: -1 })];
  const mine = await t.claim(ada);
  const sealed = await compare(ada, mine, 'overlay');
  expect(JSON.stringify(sealed)).not.toMatch(/onlyUnderAid|flagged|sealedView/);
  await must(t.cast(ada, mine, noBallot('reject')));
  await t.settle(id, 10 * SECOND);

  expect(await listed()).toEqual(
    [
      [other, false],
      [id, false],
    ]
      .sort()
      .reverse(),
  );
  expect(await listed('?flagged=true')).toEqual([]);
  const held = await t.claim(bo);
  expect(held.matchId).toBe(id);
  const seen = [await must(readReview(t.desk, bo, held)), await compare(bo, held, null)];
  for (const view of seen)
    expect(JSON.stringify(view)).not.toMatch(/onlyUnderAid|flagged|overlay|pin-of-ada/);

  const file = await must(readMatchFile(t.desk, t.supervisor(), id));
  expect(file.rounds[0]?.reviews.map((r) => [r.person, r.onlyUnderAid])).toEqual([
    [ada.person.id, ['a']],
    [bo.person.id, []],
  ]);
  expect(file.events.find((e) => e.kind === 'decision.flagged')?.says).toContain('ada');
  expect(file.rounds[0]?.dispositions.find((d) => d.person === ada.person.id)?.pins).toEqual([PIN]);

  await must(t.cast(bo, held, noBallot('reject')));
  await t.settle(id, 10 * SECOND);
  expect((await t.load(id)).match.status).toBe('rejected');
  expect(await listed('?flagged=true')).toEqual([[id, true]]);
});
