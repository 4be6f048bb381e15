import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/ports/actors';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { readDrafts } from '@/lib/verbs/review/read-drafts';
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
    await t.claim(ada);
    const save = (part: string, who = ada) =>
      saveDraft(t.desk, who as PersonActor, { matchId, part, body: 1 });
    for (const part of ['analysis', 'opinion', 'disproof', 'decision', 'disposition:a', 'disposition:b'])
      await must(save(part));
    for (const part of ['disposition:ghost', 'disposition:', 'anything', 'analysis ', 'constructor'])
      expect(await codeOf(save(part)), part).toBe('not_found');
    expect(await must(readDrafts(t.desk, ada, matchId))).toHaveLength(6);
    expect(await codeOf(save('analysis', bob))).toBe('not_found');
    expect(await codeOf(readDrafts(t.desk, bob, matchId))).toBe('not_found');
  });
});
