import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exposedItems } from '@/lib/domain/exposed';
import type { ReviewView } from '@/lib/domain/projection-view';
import { anAnalysis, aWorksheet } from '@/lib/domain/testing/build';
import type { PersonActor } from '@/lib/ports/actors';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { analyseProbe } from '@/lib/verbs/review/analyse-probe';
import { disposeCandidate } from '@/lib/verbs/review/dispose-candidate';
import { finishComparison } from '@/lib/verbs/review/finish-comparison';
import { finishEvidence } from '@/lib/verbs/review/finish-evidence';
import { openEvidence } from '@/lib/verbs/review/open-evidence';
import { readImage } from '@/lib/verbs/review/read-image';
import { readReview } from '@/lib/verbs/review/read-review';
import { sealOpinions } from '@/lib/verbs/review/seal-opinions';
import type { Held } from '@/lib/verbs/review/step';

let t: ReviewDesk;
let ada: PersonActor;
beforeAll(async () => {
  t = await ReviewDesk.open();
  ada = await t.person('ada');
});
afterAll(() => t.close());

type Step = (held: Held) => Promise<ReviewView>;
const retain: Step = async (held) => {
  let view: ReviewView | null = null;
  for (const candidate of ['a', 'b']) {
    const choice = { candidate, choice: 'retained', differences: [], worksheet: aWorksheet() } as const;
    view = await must(disposeCandidate(t.desk, ada, held, choice));
  }
  if (!view) throw new Error('nothing disposed');
  return view;
};

/** Each step, and what the answer shows for the first time. */
const STEPS: readonly (readonly [what: string, step: Step, shows: readonly string[]])[] = [
  ['begins', (held) => must(readReview(t.desk, ada, held)), ['probe']],
  ['analyses', (held) => must(analyseProbe(t.desk, ada, held, anAnalysis())), ['candidate:a', 'candidate:b']],
  ['compares', retain, []],
  ['finishes', (held) => must(finishComparison(t.desk, ada, held)), []],
  [
    'seals',
    (held) => must(sealOpinions(t.desk, ada, held, { opinions: { a: 2, b: -1 } })),
    ['context', 'history', 'identities'],
  ],
  ['opens an item', (held) => must(openEvidence(t.desk, ada, held, 'e1')), ['evidence:e1']],
  ['decides', (held) => must(finishEvidence(t.desk, ada, held)), ['machine', 'scores']],
];

/** What a body shows, read off the body itself. */
const inBody = (view: ReviewView): readonly string[] => [
  ...exposedItems(view),
  ...(view.evidence ?? []).filter((e) => e.content).map((e) => `evidence:${e.key}`),
];

describe('the exposure receipt', () => {
  it('names what a body shows before the body leaves, in order and once', async () => {
    await t.push();
    const held = await t.claim(ada);
    const seen: string[] = [];
    for (const [what, step, shows] of STEPS) {
      const view = await step(held);
      const stored = (await t.load(held.matchId)).exposures.filter((e) => e.person === ada.person.id);
      const items = stored.map((e) => e.item);
      expect(inBody(view).filter((item) => !items.includes(item))).toEqual([]);
      expect([what, items.slice(seen.length).sort()]).toEqual([what, shows]);
      expect(new Set(items).size).toBe(items.length);
      seen.push(...shows);
    }
    await must(readReview(t.desk, ada, held));
    await must(openEvidence(t.desk, ada, held, 'e1'));
    expect((await t.load(held.matchId)).exposures).toHaveLength(seen.length);
  });
});

describe('images', () => {
  it('of candidates do not exist before the analysis is saved, nor for anybody else', async () => {
    const cid = await t.person('cid');
    const id = await t.push();
    const held = await t.claim(cid);
    expect(held.matchId).toBe(id);
    const image = (who: PersonActor, ref: string) => codeOf(readImage(t.desk, who, id, ref));
    expect([await image(cid, 'probe'), await image(cid, 'a'), await image(cid, 'ghost')]).toEqual([
      null,
      'not_found',
      'not_found',
    ]);
    await must(analyseProbe(t.desk, cid, held, anAnalysis()));
    expect([await image(cid, 'a'), await image(ada, 'a'), await image(ada, 'probe')]).toEqual([
      null,
      'not_found',
      'not_found',
    ]);
    expect(await image(t.supervisor(), 'probe')).toBe('not_found');
    t.clock.pass(31 * 60_000);
    expect(await image(cid, 'probe')).toBe('not_found');
  });
});

describe('a lane that never shows scores', () => {
  it('serves none at any stage, and says that none will come', async () => {
    await t.lane({ showScores: false });
    const dan = await t.person('dan');
    await t.push({ policyVersion: 2 });
    const views = await t.review(dan, await t.claim(dan));
    for (const view of views) {
      expect(
        [view.machine, ...(view.candidates ?? []).map((c) => c.score)].every((score) => score === null),
      ).toBe(true);
      expect(view.masked).toContainEqual(expect.objectContaining({ what: 'score and rank', until: null }));
    }
    expect(views.at(-1)?.stage).toBe('decision');
  });
});
