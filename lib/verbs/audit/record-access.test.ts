import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAnalysis } from '@/lib/domain/testing/build';
import type { Desk } from '@/lib/ports/desk';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { readFileImage } from '@/lib/verbs/audit/read-file-image';
import { readMatchFile } from '@/lib/verbs/audit/read-match-file';
import { analyseProbe } from '@/lib/verbs/review/analyse-probe';
import { readImage } from '@/lib/verbs/review/read-image';

let t: ReviewDesk;
beforeAll(async () => {
  t = await ReviewDesk.open();
});
afterAll(() => t.close());

const accesses = async (id: string): Promise<readonly string[]> =>
  [...(await t.desk.stores.desk.deskEvents(`access:${id}`, 50))]
    .reverse()
    .map(({ kind, by, data }) => [kind, by.id, data.item, data.stage, data.size].filter(Boolean).join(' '));

/** The same desk, whose log takes nothing. */
const mute = (desk: Desk): Desk => ({
  ...desk,
  stores: {
    ...desk.stores,
    desk: {
      ...desk.stores.desk,
      record: async () => {
        throw new Error('the log takes nothing');
      },
    },
  },
});

describe('every image and every file that somebody is served', () => {
  it('is in the log each time, with who, which and at which stage, and refusals are not', async () => {
    const ada = await t.person('ada');
    const id = await t.push();
    const held = await t.claim(ada);
    await must(readImage(t.desk, ada, id, 'probe'));
    expect(await codeOf(readImage(t.desk, ada, id, 'a', 'thumb'))).toBe('not_found');
    await must(analyseProbe(t.desk, ada, held, anAnalysis()));
    await must(readImage(t.desk, ada, id, 'a', 'thumb'));
    await must(readImage(t.desk, ada, id, 'a'));
    const sup = t.supervisor();
    expect(await codeOf(readFileImage(t.desk, sup, id, 'probe'))).toBe('not_found');
    for (let times = 0; times < 2; times++) await must(readMatchFile(t.desk, sup, id));
    await must(readFileImage(t.desk, sup, id, 'b'));
    const [me, boss] = [ada.person.id, sup.person.id];
    expect(await accesses(id)).toEqual([
      `image.read ${me} probe analysis display`,
      `image.read ${me} candidate:a comparison thumb`,
      `image.read ${me} candidate:a comparison display`,
      `file.read ${boss}`,
      `file.read ${boss}`,
      `image.read ${boss} candidate:b file display`,
    ]);
  });

  it('is not served where the log cannot be written', async () => {
    const id = await t.push();
    const sup = t.supervisor();
    await expect(readMatchFile(mute(t.desk), sup, id)).rejects.toThrow('takes nothing');
    await must(readMatchFile(t.desk, sup, id));
    await expect(readFileImage(mute(t.desk), sup, id, 'probe')).rejects.toThrow('takes nothing');
  });
});
