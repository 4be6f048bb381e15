import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspect } from './inspect';
import sharp from './sharp';
import { sniff } from './sniff';
import { jpegPicture, picture, refusalOf, temporaryDirectory } from './test-support';

const inspectBytes = async (bytes: Uint8Array) => {
  const path = join(await temporaryDirectory(), 'image');
  await writeFile(path, bytes);
  return inspect(path, sniff(bytes));
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4 + body.length + 4);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
};

/** A PNG whose header claims a size, with the given chunks before (hardly any) pixels. */
const pngClaiming = (width: number, height: number, extra: Buffer[] = []): Buffer => {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(64)));
  return Buffer.concat([signature, chunk('IHDR', header), ...extra, pixels, chunk('IEND', Buffer.alloc(0))]);
};

describe('inspect', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('reads size and orientation %i', async (orientation) => {
    const bytes = await (await picture(120, 80)).withMetadata({ orientation }).jpeg().toBuffer();
    const upright = orientation < 5 ? { width: 120, height: 80 } : { width: 80, height: 120 };
    expect(await inspectBytes(bytes)).toEqual({ ...upright, exifOrientation: orientation });
  });

  it('says 1 where the file does not say', async () => {
    expect(await inspectBytes(await jpegPicture())).toEqual({ width: 120, height: 80, exifOrientation: 1 });
  });

  it.each([
    [8000, 5001],
    [16_385, 10],
    [999_999, 999_999],
  ])('refuses %i by %i pixels from the header alone', async (width, height) => {
    const refusal = await refusalOf(inspectBytes(pngClaiming(width, height)));
    // The pixels are not there, so a decoder would have said "truncated" or "unreadable".
    expect(refusal.code).toBe('image_too_many_pixels');
    expect(refusal.detail).toContain(`${width} by ${height} pixels`);
  });

  it('refuses a size that no decoder knows', async () => {
    expect((await refusalOf(inspectBytes(pngClaiming(2_000_000_000, 2_000_000_000)))).code).toBe(
      'image_unreadable',
    );
  });

  it('accepts the most that is allowed', async () => {
    expect(await inspectBytes(pngClaiming(8000, 5000))).toMatchObject({ width: 8000, height: 5000 });
  });

  it('refuses an animated WebP', async () => {
    const frames = await Promise.all(
      [1, 2].map(async (q) =>
        (await picture())
          .modulate({ hue: q * 90 })
          .png()
          .toBuffer(),
      ),
    );
    const refusal = await refusalOf(
      inspectBytes(
        await sharp(frames, { join: { animated: true } })
          .webp()
          .toBuffer(),
      ),
    );
    expect(refusal).toMatchObject({ code: 'image_type_not_supported' });
    expect(refusal.detail).toContain('animated');
  });

  it('refuses an animated PNG, which the decoder takes for a still one', async () => {
    const control = Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]);
    const text = chunk('tEXt', Buffer.from('a\0b'));
    expect(await inspectBytes(pngClaiming(4, 4, [text]))).toMatchObject({ width: 4 });
    const refusal = await refusalOf(inspectBytes(pngClaiming(4, 4, [text, chunk('acTL', control)])));
    expect(refusal.detail).toContain('animated');
  });

  it('refuses a PNG with an endless row of chunks before its pixels', async () => {
    const many = Array.from({ length: 2000 }, () => chunk('prVt', Buffer.alloc(0)));
    expect((await refusalOf(inspectBytes(pngClaiming(4, 4, many)))).code).toBe('image_type_not_supported');
  });

  it('tells a cut WebP, whose header is whole', async () => {
    const bytes = await (await picture()).webp().toBuffer();
    expect((await refusalOf(inspectBytes(bytes.subarray(0, bytes.length - 10)))).code).toBe(
      'image_truncated',
    );
  });
});
