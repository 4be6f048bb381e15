import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventKind } from '@/lib/domain/event';
import { anAnalysis, noBallot } from '@/lib/domain/testing/build';
import type { PersonActor } from '@/lib/ports/actors';
import { must, ReviewDesk } from '@/lib/server/test-desk-review';
import { analyseProbe } from '@/lib/verbs/review/analyse-probe';
import { castVote } from '@/lib/verbs/review/cast-vote';
import { disposeCandidate } from '@/lib/verbs/review/dispose-candidate';
import { finishComparison } from '@/lib/verbs/review/finish-comparison';
import { finishEvidence } from '@/lib/verbs/review/finish-evidence';
import { readReview } from '@/lib/verbs/review/read-review';
import { sealOpinions } from '@/lib/verbs/review/seal-opinions';
import type { Held } from '@/lib/verbs/review/step';

let t: ReviewDesk;
let ada: PersonActor;
let held: Held;
beforeEach(async () => {
  t = await ReviewDesk.open();
  ada = await t.person('ada');
  await t.push();
  held = await t.claim(ada);
});
afterEach(() => t.close());

const count = async (kind: EventKind): Promise<number> =>
  (await t.desk.stores.matches.events(held.matchId)).filter((e) => e.kind === kind).length;
const excluded = (candidate: string) =>
  disposeCandidate(t.desk, ada, held, {
    ...{
      candidate,
      choice: 'excluded',
      differences: [{ component: 'ears', note: 'lobes' }],
      worksheet: null,
    },
  });

type Step = () => ReturnType<typeof excluded>;
const STEPS: readonly (readonly [EventKind, string, Step])[] = [
  ['probe.analysed', 'comparison', () => analyseProbe(t.desk, ada, held, anAnalysis())],
  ['candidate.disposed', '', () => excluded('a')],
  ['candidate.disposed', '', () => excluded('b')],
  ['comparison.finished', 'opinion', () => finishComparison(t.desk, ada, held)],
  ['opinions.sealed', 'evidence', () => sealOpinions(t.desk, ada, held, { opinions: {} })],
  ['evidence.finished', 'decision', () => finishEvidence(t.desk, ada, held)],
];

describe('a step whose answer was lost on the way, and that is sent again', () => {
  it('happens once, says that it is done, and the review is where it then was', async () => {
    for (const [kind, stage, step] of STEPS.filter(([, after]) => after !== '')) {
      if (kind === 'comparison.finished') for (const c of ['a', 'b']) await must(excluded(c));
      // Both on their way at once, as a browser's own second try may be; then once more.
      const both = await Promise.all([step(), step()]);
      expect(both.map((answer) => answer.ok).sort(), kind).toEqual([false, true]);
      const again = await step();
      expect(again, kind).toMatchObject({
        ok: false,
        refusal: {
          code: 'wrong_stage',
          detail: expect.stringContaining('done already'),
          facts: { stage, done: true },
        },
      });
      expect(await count(kind), kind).toBe(1);
      expect((await must(readReview(t.desk, ada, held))).stage).toBe(stage);
    }
  });

  it('is told apart from one that comes too early', async () => {
    expect(await sealOpinions(t.desk, ada, held, { opinions: {} })).toMatchObject({
      refusal: {
        code: 'wrong_stage',
        detail: expect.stringContaining('belongs to “opinion”'),
        facts: { done: false },
      },
    });
  });

  it('records an unsuitable probe once, and what is corrected a second time', async () => {
    const unsuitable = anAnalysis({ suitability: 'unsuitable' });
    for (let n = 0; n < 3; n += 1) await must(analyseProbe(t.desk, ada, held, unsuitable));
    expect(await count('probe.analysed')).toBe(1);
    await must(analyseProbe(t.desk, ada, held, { ...unsuitable, notes: 'The eyes are covered.' }));
    expect(await count('probe.analysed')).toBe(2);
  });

  it('casts one vote, with the same fresh authentication or another', async () => {
    for (const [, , step] of STEPS) await must(step());
    const ballot = noBallot('reject');
    const { version } = (await t.load(held.matchId)).match;
    const grant = await t.grant(ada, held.matchId, ballot);
    const cast = (by: string) => castVote(t.desk, ada, held, { ballot, grant: by, version });
    await must(cast(grant));
    for (const by of [grant, await t.grant(ada, held.matchId, ballot)])
      expect(await cast(by)).toMatchObject({ refusal: { code: 'already_voted' } });
    expect(await count('vote.pended')).toBe(1);
    expect((await must(readReview(t.desk, ada, held))).pending?.ballot).toMatchObject(ballot);
    await t.settle(held.matchId, 10_000);
    expect(await count('vote.counted')).toBe(1);
  });
});
