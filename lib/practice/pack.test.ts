import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offScale } from '@/lib/domain/rules/ingest';
import { parsePush } from '@/lib/http/schemas/parse-push';
import { openPack, PackError } from '@/lib/practice/pack';
import { packMatches } from '@/lib/practice/pack-matches';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const photo = (id: string, role: string, rest: object = {}) => ({
  ...{ id, role, file: `photos/${id}.jpg`, sha256: sha256(id), licence: 'CC0', colour: true },
  ...rest,
});
const search = (rest: object = {}) => ({
  probe: 'p',
  status: 'ok',
  probe_face: {
    bbox: { x: 1, y: 2, w: 3, h: 4 },
    landmarks5: [
      [1, 1],
      [3, 1],
      [2, 2],
    ],
  },
  probe_quality: { sharpness: 3.5, note: 'words', bright: null },
  candidates: [
    { image: 'a', rank: 1, distance: 0.4, similarity: 0.9, same_person: false, subject: 'p_1' },
    { image: 'b', rank: 2, distance: 0.5, similarity: 0.2, same_person: true, subject: 'p_2' },
  ],
  truth: { mated: true },
  ...rest,
});

let folder = '';
const write = async (photos: readonly object[], searches: readonly object[]): Promise<void> => {
  const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
  await writeFile(join(folder, 'photos.jsonl'), lines(photos));
  await writeFile(join(folder, 'searches.jsonl'), lines(searches));
};
const photos = [photo('p', 'probe'), photo('a', 'gallery'), photo('b', 'gallery')];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-look-pack-'));
  await mkdir(join(folder, 'photos'));
  for (const id of ['p', 'a', 'b']) await writeFile(join(folder, 'photos', `${id}.jpg`), id);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('openPack', () => {
  it('reads what it needs and lets other fields be', async () => {
    await write(photos, [search(), search({ status: 'no_face', candidates: [] })]);
    const pack = await openPack(folder);
    expect([...pack.photos.keys()]).toEqual(['p', 'a', 'b']);
    expect(pack.searches).toHaveLength(1);
  });

  it.each([
    ['a missing list', null, /no photos\.jsonl/],
    ['a hash that is none', [photo('p', 'probe', { sha256: 'x' })], /photos\.jsonl, line 1: sha256/],
    ['a photograph that nobody knows', [photo('p', 'probe')], /names a, which photos\.jsonl does not have/],
  ])('says where it is wrong: %s', async (_name, rows, message) => {
    if (rows) await write(rows, [search()]);
    await expect(openPack(folder)).rejects.toThrow(message);
    await expect(openPack(folder)).rejects.toBeInstanceOf(PackError);
  });

  it('says which line is not JSON', async () => {
    await write(photos, [search()]);
    await writeFile(join(folder, 'searches.jsonl'), `${JSON.stringify(search())}\n{`);
    await expect(openPack(folder)).rejects.toThrow('searches.jsonl, line 2 is not JSON.');
  });

  it('refuses bytes that changed', async () => {
    await write(photos, [search()]);
    await writeFile(join(folder, 'photos/a.jpg'), 'another picture');
    const pack = await openPack(folder);
    await expect(packMatches(pack).match(0, new Date())).rejects.toThrow(/a does not have the SHA-256/);
  });

  it('reads nothing outside its folder, not by a path and not by a link', async () => {
    const outside = `${folder}-outside`;
    await writeFile(outside, 'a');
    try {
      for (const file of [`../${outside.split('/').at(-1)}`, 'photos/link.jpg']) {
        await rm(join(folder, 'photos/link.jpg'), { force: true });
        await symlink(outside, join(folder, 'photos/link.jpg'));
        await write(
          [photo('p', 'probe'), photo('a', 'gallery', { file }), photo('b', 'gallery')],
          [search()],
        );
        const pack = await openPack(folder);
        await expect(packMatches(pack).match(0, new Date())).rejects.toThrow(/lies outside the pack/);
      }
    } finally {
      await rm(outside, { force: true });
    }
  });
});

describe('packMatches', () => {
  it('pushes a search as it was found, with its own score', async () => {
    await write(photos, [search()]);
    const { body, images, truth } = await packMatches(await openPack(folder)).match(0, new Date());
    expect(truth).toEqual({ externalId: 'PACK-p', candidate: 'b' });
    expect(body.candidates.map((c) => c.score)).toEqual([
      { name: 'distance', value: 0.4, min: 0, max: 2, direction: 'lower_is_alike' },
      { name: 'distance', value: 0.5, min: 0, max: 2, direction: 'lower_is_alike' },
    ]);
    expect(body.probe).toMatchObject({
      face_box: { x: 1, y: 2, w: 3, h: 4 },
      landmarks: { left_eye: [1, 1], right_eye: [3, 1] },
      quality: { sharpness: 3.5 },
    });
    expect(body.probe.pose).toBeUndefined();
    expect(images.size).toBe(3);
    expect(JSON.stringify(body)).not.toMatch(/same_person|mated|subject"/);
    expect(parsePush(body).ok).toBe(true);
  });

  const real = process.env.SECOND_LOOK_PACK ?? '';
  it.skipIf(!existsSync(join(real, 'searches.jsonl')))('fits the API with the pack at hand', async () => {
    const source = packMatches(await openPack(real));
    for (let n = 0; n < source.count; n += 7) {
      const parsed = parsePush((await source.match(n, new Date())).body);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
      expect(parsed.value.dropped).toEqual([]);
      expect(offScale(parsed.value.candidates)).toBeNull();
    }
  });
});
