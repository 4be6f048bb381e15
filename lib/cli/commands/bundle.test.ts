import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '@/lib/cli/main';
import { runCommand } from '@/lib/cli/run-command';
import { approvePictured, pushPictured } from '@/lib/server/test-desk-bundle';
import { ReviewDesk } from '@/lib/server/test-desk-review';

let review: ReviewDesk;
let folder: string;
let matchId: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-look-cli-bundle-'));
  review = await ReviewDesk.open();
  matchId = await pushPictured(review);
  await approvePictured(review, await review.person('ada'));
}, 60_000);
afterAll(async () => {
  await review.close();
  await rm(folder, { recursive: true, force: true });
});

const check = async (path: string) => {
  let out = '';
  const print = (text: string) => {
    out += text;
  };
  return { code: await main(['check-bundle', path], {}, { print, complain: print }), out };
};

describe('the commands of bundles', () => {
  it('write one in somebody’s name, check it, and say what was changed', async () => {
    const out = join(folder, 'court.zip');
    const input = { matchId, by: 'sup1', profile: 'court', named: true, out };
    expect(await runCommand(review.desk, 'bundle', input)).toMatchObject({ ok: true, value: { out } });
    const bytes = await readFile(out);
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    expect(await check(out)).toMatchObject({ code: 0, out: expect.stringContaining('Valid:') });

    const again = await runCommand(review.desk, 'bundle', input);
    expect(again).toMatchObject({
      ok: false,
      refusal: { detail: expect.stringContaining('is there already') },
    });
    expect((await readFile(out)).equals(bytes)).toBe(true);

    bytes[bytes.indexOf('"seq":3') + 6] = 0x39;
    const changed = join(folder, 'changed.zip');
    await writeFile(changed, bytes);
    expect(await check(changed)).toMatchObject({ code: 1, out: expect.stringContaining('events.ndjson: ') });
    expect((await check(join(folder, 'nowhere.zip'))).code).toBe(2);
  }, 60_000);

  it('refuse whoever may not read match files, and leave no file behind', async () => {
    for (const [by, code] of [
      ['ada', 'forbidden'],
      ['nobody', 'not_found'],
    ] as const) {
      const out = join(folder, `${by}.zip`);
      const input = { matchId, by, profile: 'court', named: true, out };
      expect(await runCommand(review.desk, 'bundle', input)).toMatchObject({ ok: false, refusal: { code } });
      await expect(stat(out)).rejects.toThrow('ENOENT');
    }
  });
});
