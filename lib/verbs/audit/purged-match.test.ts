import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBundle } from '@/lib/disclosure/check/check-bundle';
import { unzip } from '@/lib/disclosure/check/unzip';
import { PATHS } from '@/lib/disclosure/paths';
import { DAY, MINUTE } from '@/lib/domain/time';
import { approvePictured, pushPictured } from '@/lib/server/test-desk-bundle';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { exportBundle } from '@/lib/verbs/audit/export-bundle';
import { holdMatch } from '@/lib/verbs/audit/hold-match';
import { readFileImage } from '@/lib/verbs/audit/read-file-image';
import { readMatchFile } from '@/lib/verbs/audit/read-match-file';
import { reopenMatch } from '@/lib/verbs/audit/reopen-match';
import { purgeDue } from '@/lib/verbs/retention/purge-due';
import { removeImages } from '@/lib/verbs/retention/remove-images';
import { settleMatch } from '@/lib/verbs/settle-match';

let review: ReviewDesk;
let matchId: string;
beforeAll(async () => {
  review = await ReviewDesk.open();
  matchId = await pushPictured(review);
  for (const login of ['ada', 'bob']) await approvePictured(review, await review.person(login));
}, 60_000);
afterAll(() => review.close());

const read = () => must(readMatchFile(review.desk, review.supervisor(), matchId));
const hold = (held: boolean, reason: string) =>
  holdMatch(review.desk, review.supervisor(), { matchId, held, reason });
const purged = async () => (await purgeDue(review.desk, 9)).purged;

describe('a decided match', () => {
  it('is held and let go by supervisors alone, with a reason, and its file says so', async () => {
    const input = { matchId, held: true, reason: 'A court asks.' };
    for (const roles of [['reviewer'], ['auditor'], ['admin']] as const)
      expect(await codeOf(holdMatch(review.desk, await review.person(`no-${roles}`, roles), input))).toBe(
        'forbidden',
      );
    expect(await codeOf(hold(true, ' '))).toBe('vote_incomplete');
    expect(await must(hold(true, 'A court asks.'))).toEqual({ held: true });
    const { match, events } = await read();
    expect(match.hold).toMatchObject({ person: review.supervisor().person.id, reason: 'A court asks.' });
    expect(events.map(({ says }) => says)).toContain(
      'sup1 set a legal hold; nothing is purged: A court asks.',
    );
  });

  it('keeps its images while it is held, and loses them when it is let go', async () => {
    review.clock.pass(91 * DAY);
    await must(settleMatch(review.desk, matchId));
    expect(await purged()).toBe(0);
    expect(await must(hold(false, 'The case is over.'))).toEqual({ held: false });
    expect(await purged()).toBe(1);
    review.clock.pass(11 * MINUTE);
    expect(await removeImages(review.desk, 9)).toEqual({ removed: 3, faults: [] });
  });

  it('says what went and by which rule, serves no image any more, and cannot be reopened or held', async () => {
    const { match, events } = await read();
    expect(match.purgedAt).not.toBeNull();
    expect(events.map(({ says }) => says)).toContain(
      'Purged, because more than 90 days have passed since it was closed (rules of “general”, version 1): 3 images. Hashes and the record stay',
    );
    for (const ref of ['probe', 'a'])
      expect(await codeOf(readFileImage(review.desk, review.supervisor(), matchId, ref))).toBe(
        'images_purged',
      );
    const again = { matchId, reason: 'A new witness.' };
    expect(await codeOf(reopenMatch(review.desk, review.supervisor(), again))).toBe('images_purged');
    expect(await codeOf(hold(true, 'Too late.'))).toBe('images_purged');
  });

  it.each(['court', 'defence', 'internal'] as const)(
    'leaves for %s as a valid bundle that says so',
    async (profile) => {
      const made = await must(
        exportBundle(review.desk, review.supervisor(), { matchId, profile, named: true }),
      );
      const bytes = new Uint8Array(await new Response(made.stream).arrayBuffer());
      const verdict = checkBundle(bytes);
      expect(verdict).toMatchObject({ valid: true, findings: [], about: { images: 0 } });
      const entries = unzip(bytes);
      expect(entries.filter(({ path }) => path.startsWith('images/'))).toEqual([]);
      const stated = new TextDecoder().decode(entries.find(({ path }) => path === PATHS.stated)?.bytes);
      expect(stated).toContain('It was deleted under the rules of retention.');
    },
  );
});
