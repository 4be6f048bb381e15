import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/ports/actors';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { claimOwn } from '@/lib/verbs/queue/claim-own';
import { readDrafts } from '@/lib/verbs/review/read-drafts';
import { releaseMatch } from '@/lib/verbs/review/release-match';
import { saveDraft } from '@/lib/verbs/review/save-draft';

let t: ReviewDesk;
let [ada, bob]: PersonActor[] = [];
beforeAll(async () => {
  t = await ReviewDesk.open();
  [ada, bob] = [await t.person('ada'), await t.person('bob')];
});
afterAll(() => t.close());

describe('a draft', () => {
  it('belongs to a form of the review, and to its person alone', async () => {
    if (!ada || !bob) throw new Error('nobody');
    const matchId = await t.push();
    const { leaseToken } = await t.claim(ada);
    const save = (part: string, who = ada) =>
      saveDraft(t.desk, who as PersonActor, { matchId, leaseToken, part, body: 1 });
    for (const part of ['analysis', 'opinion', 'disproof', 'decision', 'disposition:a', 'disposition:b'])
      await must(save(part));
    for (const part of ['disposition:ghost', 'disposition:', 'anything', 'analysis ', 'constructor'])
      expect(await codeOf(save(part)), part).toBe('not_found');
    expect(await must(readDrafts(t.desk, ada, matchId))).toHaveLength(6);
    expect(await codeOf(save('analysis', bob))).toBe('not_found');
    expect(await codeOf(readDrafts(t.desk, bob, matchId))).toBe('not_found');
  });

  it('outlives the hold, and is not written over by a tab whose hold another tab took', async () => {
    const kim = await t.person('kim');
    await t.push();
    const first = await t.claim(kim);
    const save = (held: typeof first, body: unknown) =>
      saveDraft(t.desk, kim, { ...held, part: 'analysis', body });
    await must(save(first, 'first tab'));
    const second = await must(claimOwn(t.desk, kim, first.matchId));
    await must(save(second, 'second tab'));
    const refused = await save(first, 'late');
    expect(refused.ok ? null : refused.refusal).toMatchObject({
      code: 'lease_lost',
      facts: { takenOver: 'you, in another tab' },
    });
    await must(releaseMatch(t.desk, kim, second));
    await must(save(second, 'last words'));
    // A machine that was out of reach meanwhile comes back with what it had; nobody holds the match now.
    expect(await codeOf(save(first, 'older words'))).toBe('lease_lost');
    expect(await codeOf(save({ ...second, leaseToken: '' }, 'no tab'))).toBe('lease_lost');
    expect(await must(readDrafts(t.desk, kim, first.matchId))).toMatchObject([{ body: 'last words' }]);
  });
});
