import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anAnalysis, aWorksheet, noBallot } from '@/lib/domain/testing/build';
import { MINUTE } from '@/lib/domain/time';
import type { PersonActor } from '@/lib/ports/actors';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { readFileImage } from '@/lib/verbs/audit/read-file-image';
import { readMatchFile } from '@/lib/verbs/audit/read-match-file';
import { claimNext } from '@/lib/verbs/queue/claim-next';
import { claimOwn } from '@/lib/verbs/queue/claim-own';
import { analyseProbe } from '@/lib/verbs/review/analyse-probe';
import { disposeCandidate } from '@/lib/verbs/review/dispose-candidate';
import { finishComparison } from '@/lib/verbs/review/finish-comparison';
import { finishEvidence } from '@/lib/verbs/review/finish-evidence';
import { readDrafts } from '@/lib/verbs/review/read-drafts';
import { readImage } from '@/lib/verbs/review/read-image';
import { readReview } from '@/lib/verbs/review/read-review';
import { releaseMatch } from '@/lib/verbs/review/release-match';
import { renewLease } from '@/lib/verbs/review/renew-lease';
import { saveDraft } from '@/lib/verbs/review/save-draft';
import { sealOpinions } from '@/lib/verbs/review/seal-opinions';
import type { Held } from '@/lib/verbs/review/step';
import { raiseAlarms } from '@/lib/worker/raise-alarms';

let t: ReviewDesk;
let ada: PersonActor;
let held: Held;
beforeEach(async () => {
  t = await ReviewDesk.open();
  ada = await t.onDuty('ada');
  await t.push();
  held = await t.claim(ada);
});
afterEach(() => t.close());

const PROBE = 'probe-m1';
const SECOND = 'image-b-m1';
const standing = async () => (await t.desk.stores.lanes.alarms()).filter((a) => !a.clearedAt);
const retain = (candidate: string) =>
  disposeCandidate(t.desk, ada, held, {
    ...{ candidate, choice: 'retained', differences: [], worksheet: aWorksheet() },
  });

/** The steps that are decided by looking, each at the stage where it belongs. */
const STEPS: readonly (readonly [string, string, () => Promise<{ readonly ok: boolean }>])[] = [
  ['the analysis', PROBE, () => analyseProbe(t.desk, ada, held, anAnalysis())],
  ['a disposition', SECOND, () => retain('a')],
  ['another disposition', PROBE, () => retain('b')],
  ['the end of the comparison', SECOND, () => finishComparison(t.desk, ada, held)],
  ['the seal', PROBE, () => sealOpinions(t.desk, ada, held, { opinions: { a: 0, b: 0 } })],
];

describe('a review of which an image is gone', () => {
  it('is held at every step that is decided by looking, loses nothing, and goes on', async () => {
    for (const [what, sha, take] of STEPS) {
      t.gone.add(sha);
      const before = await t.load(held.matchId);
      expect(await codeOf(take() as ReturnType<typeof retain>), what).toBe('image_missing');
      expect(await t.load(held.matchId), what).toEqual(before);
      await must(saveDraft(t.desk, ada, { ...held, part: 'analysis', body: what }));
      await must(renewLease(t.desk, ada, held));
      await must(readReview(t.desk, ada, held));
      t.gone.clear();
      expect(await codeOf(take() as ReturnType<typeof retain>), what).toBeNull();
    }
    expect(await must(readDrafts(t.desk, ada, held.matchId))).toMatchObject([{ body: 'the seal' }]);
    await must(finishEvidence(t.desk, ada, held));
    t.gone.add(SECOND);
    const cast = await t.cast(ada, held, noBallot('reject'));
    expect(cast).toMatchObject({ refusal: { code: 'image_missing', facts: { images: ['b'] } } });
    t.gone.clear();
    await must(t.cast(ada, held, noBallot('reject')));
  });

  it('asks for no candidate before candidates are shown', async () => {
    t.gone.add(SECOND);
    expect(await codeOf(analyseProbe(t.desk, ada, held, anAnalysis()))).toBeNull();
    expect(await codeOf(retain('a'))).toBe('image_missing');
  });

  it('says first who holds it no more', async () => {
    t.gone.add(PROBE);
    t.clock.pass(31 * MINUTE);
    expect(await codeOf(analyseProbe(t.desk, ada, held, anAnalysis()))).toBe('lease_lost');
    expect(await standing()).toEqual([]);
  });

  it('raises one alarm, which stays until the image is back', async () => {
    t.gone.add(PROBE);
    for (let n = 0; n < 3; n += 1) await codeOf(analyseProbe(t.desk, ada, held, anAnalysis()));
    expect(await codeOf(readImage(t.desk, ada, held.matchId, 'probe'))).toBe('image_missing');
    await must(readMatchFile(t.desk, t.supervisor(), held.matchId));
    expect(await codeOf(readFileImage(t.desk, t.supervisor(), held.matchId, 'probe'))).toBe('image_missing');
    expect(await standing()).toMatchObject([
      { matchId: held.matchId, text: expect.stringContaining('missing from storage') },
    ]);
    await raiseAlarms.run(t.desk);
    expect(await standing()).toHaveLength(1);
    expect((await t.desk.stores.lanes.alarms()).length).toBe(1);
    t.gone.clear();
    await raiseAlarms.run(t.desk);
    expect(await standing()).toEqual([]);
    expect(await codeOf(readImage(t.desk, ada, held.matchId, 'probe'))).toBeNull();
  });

  it('is not begun by anybody, who is given the next one, and one’s own is given back', async () => {
    const bo = await t.onDuty('bo');
    const second = await t.push();
    t.gone.add(PROBE);
    await must(releaseMatch(t.desk, ada, held));
    expect((await t.claim(bo)).matchId).toBe(second);
    const chi = await t.person('chi');
    expect(await codeOf(claimNext(t.desk, chi, { lane: 'general', adjudicate: false }))).toBe(
      'nothing_to_claim',
    );
    expect(await standing()).toHaveLength(1);
    held = await must(claimOwn(t.desk, ada, held.matchId));
    await must(renewLease(t.desk, ada, held));
  });

  it('keeps nobody from what waits behind it, however many there are', async () => {
    const bo = await t.onDuty('bo');
    for (let n = 0; n < 30; n += 1) t.gone.add(`probe-${await t.push()}`);
    const behind = await t.push();
    expect((await t.claim(bo)).matchId).toBe(behind);
    const chi = await t.onDuty('chi');
    expect(await codeOf(claimNext(t.desk, chi, { lane: 'general', adjudicate: false }))).toBe(
      'nothing_to_claim',
    );
  });
});
