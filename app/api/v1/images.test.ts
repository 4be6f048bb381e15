import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addKeyOf,
  call,
  type IntakeDesk,
  openIntakeDesk,
  pictureOf,
  sha256Of,
} from '@/e2e/support/intake-desk';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { PUT } from './images/[sha256]/route';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

const put = (bytes: Uint8Array, init: { sha256?: string; type?: string; key?: string } = {}) =>
  call(PUT, {
    method: 'PUT',
    key: init.key ?? t.key,
    params: { sha256: init.sha256 ?? sha256Of(bytes) },
    headers: init.type ? { 'content-type': init.type } : {},
    body: new Uint8Array(bytes),
  });

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 100, b: 50 } } });

describe('PUT /api/v1/images/{sha256}', () => {
  it('takes JPEG, PNG and WebP, once new and then known', async () => {
    for (const make of [canvas(40, 30).jpeg(), canvas(40, 30).png(), canvas(40, 30).webp()]) {
      const bytes = await make.toBuffer();
      const replies = [await put(bytes), await put(bytes)];
      expect(replies.map((r) => r.status)).toEqual([201, 200]);
      expect(replies[1]?.body).toEqual(replies[0]?.body);
      expect(replies[0]?.body).toMatchObject({
        sha256: sha256Of(bytes),
        bytes: bytes.length,
        width: 40,
        height: 30,
      });
    }
  });

  it('tells the size as a viewer sees it, for a turned picture', async () => {
    const turned = await put(await canvas(40, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect(turned.body).toMatchObject({ width: 30, height: 40, exif_orientation: 6 });
  });

  it('takes a CMYK picture, as scanners and presses make them', async () => {
    const reply = await put(await canvas(40, 30).toColourspace('cmyk').jpeg().toBuffer());
    expect([reply.status, reply.body.type]).toEqual([201, 'image/jpeg']);
  });

  it('asks each integrator for the bytes: knowing a hash opens nothing', async () => {
    const other = await addKeyOf(t.desk, 'County');
    const sha256 = await t.upload(await pictureOf(50));
    const stolen = await t.push({ ...t.body('stolen'), probe: { sha256 } }, other.key);
    expect(stolen.body).toMatchObject({ code: 'unknown_image' });
    expect(stolen.body.missing).toContain(sha256);
    expect((await put(await pictureOf(50), { key: other.key })).status).toBe(201);
  });

  it.each<[string, () => Promise<{ bytes: Uint8Array; sha256?: string; type?: string }>, RefusalCode]>([
    [
      'other bytes than announced',
      async () => ({ bytes: await pictureOf(60), sha256: 'ab'.repeat(32) }),
      'image_hash_mismatch',
    ],
    ['no bytes', async () => ({ bytes: new Uint8Array() }), 'image_empty'],
    [
      'a script that poses as a picture',
      async () => ({ bytes: Buffer.from('<svg><script>1</script></svg>'), type: 'image/jpeg' }),
      'image_type_not_supported',
    ],
    [
      'another type than it says',
      async () => ({ bytes: await pictureOf(61), type: 'image/jpeg' }),
      'image_type_not_supported',
    ],
    [
      'half a picture',
      async () => ({ bytes: (await canvas(400, 300).jpeg().toBuffer()).subarray(0, 900) }),
      'image_truncated',
    ],
    [
      'a pixel bomb',
      async () => ({ bytes: await canvas(9000, 9000).png({ compressionLevel: 9 }).toBuffer() }),
      'image_too_many_pixels',
    ],
    ['21 MB', async () => ({ bytes: Buffer.alloc(21 * 1024 * 1024, 1) }), 'image_too_large'],
  ])('refuses %s, and keeps none of it', async (_what, make, code) => {
    const { bytes, ...init } = await make();
    const reply = await put(bytes, init);
    expect(reply.body).toMatchObject({ code });
    expect(await t.desk.stores.integrators.images(t.integrator, [sha256Of(bytes)])).toEqual([]);
  });

  it('refuses what is not a hash', async () => {
    expect((await put(await pictureOf(62), { sha256: 'x' })).body.code).toBe('not_found');
  });
});

const pack = resolve(process.env.SECOND_LOOK_PACK ?? '../shared/faces', 'upload-edge-cases');

describe.skipIf(!existsSync(pack))('real photographs', () => {
  it.each([
    ['astronaut-cmyk.jpg', 201],
    ['astronaut-exif-orientation-8.jpg', 201],
    ['astronaut-grey.jpg', 201],
    ['astronaut.webp', 201],
    ['no-face-coffee.jpg', 201],
    ['astronaut-truncated.jpg', 422],
    ['not-an-image.jpg', 415],
  ])('%s → %i', async (name, status) => {
    expect((await put(await readFile(join(pack, name)))).status).toBe(status);
  });
});
