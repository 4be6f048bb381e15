import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCopies } from './copies';
import { inspect } from './inspect';
import sharp from './sharp';
import { sniff } from './sniff';
import { colourAt, jpegPicture, picture, refusalOf, temporaryDirectory } from './test-support';

const copiesOf = async (bytes: Uint8Array) => {
  const path = join(await temporaryDirectory(), 'image');
  await writeFile(path, bytes);
  const type = sniff(bytes);
  const { width, height } = await inspect(path, type);
  const copies = await makeCopies(path, type);
  expect(copies).toMatchObject({ width, height });
  return copies;
};

/** Which of the three channels is strongest, or white. */
const nameColour = ([r = 0, g = 0, b = 0]: number[]): string => {
  if (Math.min(r, g, b) > 180) return 'white';
  return r > g && r > b ? 'red' : g > b ? 'green' : 'blue';
};

const quarters = async (bytes: Uint8Array): Promise<string> => {
  const points = [
    [0.2, 0.2],
    [0.75, 0.2],
    [0.2, 0.75],
    [0.75, 0.75],
  ] as const;
  const colours = await Promise.all(points.map(([x, y]) => colourAt(bytes, x, y)));
  return colours.map(nameColour).join(' ');
};

describe('makeCopies', () => {
  // Stored picture is red green / blue white; EXIF says how it has to be turned to be upright.
  it.each([
    [1, 'red green blue white'],
    [2, 'green red white blue'],
    [3, 'white blue green red'],
    [4, 'blue white red green'],
    [5, 'red blue green white'],
    [6, 'blue red white green'],
    [7, 'white green blue red'],
    [8, 'green white red blue'],
  ])('turns EXIF orientation %i upright in both copies', async (orientation, upright) => {
    const original = await (await picture()).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
    const { display, thumb } = await copiesOf(original);
    expect([await quarters(display), await quarters(thumb)]).toEqual([upright, upright]);
  });

  it('keeps full resolution on the screen and 320 pixels at most in lists', async () => {
    const { display, thumb, displayType, thumbType } = await copiesOf(await jpegPicture(900, 300));
    expect(await sharp(display).metadata()).toMatchObject({
      width: 900,
      height: 300,
      chromaSubsampling: '4:4:4',
    });
    expect(await sharp(thumb).metadata()).toMatchObject({ width: 320, height: 107 });
    expect([displayType, thumbType]).toEqual(['image/jpeg', 'image/jpeg']);
  });

  it('never enlarges, and draws a strip of one pixel', async () => {
    expect(await sharp((await copiesOf(await jpegPicture(20, 10))).thumb).metadata()).toMatchObject({
      width: 20,
    });
    expect(await sharp((await copiesOf(await jpegPicture(1, 16_384))).thumb).metadata()).toMatchObject({
      width: 1,
    });
  });

  it('carries no metadata over', async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>';
    const exif = { IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } };
    const original = await (await picture())
      .withExif(exif)
      .withXmp(xmp)
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const before = await sharp(original).metadata();
    expect([!!before.exif, !!before.xmp, before.hasProfile]).toEqual([true, true, true]);
    const { display, thumb } = await copiesOf(original);
    for (const copy of [display, thumb]) {
      const { exif: exifLeft, xmp: xmpLeft, iptc, icc, orientation, comments } = await sharp(copy).metadata();
      expect([exifLeft, xmpLeft, iptc, icc, orientation, comments]).toEqual(Array(6).fill(undefined));
      expect(copy.includes('somebody')).toBe(false);
    }
  });

  it('converts a wide-gamut profile instead of dropping it', async () => {
    const original = await (await picture()).withIccProfile('p3').png().toBuffer();
    const shown = await colourAt((await copiesOf(original)).display, 0.2, 0.2);
    const meant = await colourAt(await (await picture()).png().toBuffer(), 0.2, 0.2);
    for (const [i, value] of meant.entries()) expect(Math.abs((shown[i] ?? 0) - value)).toBeLessThan(12);
  });

  it('converts CMYK, 16 bits, greyscale and palettes to what a browser shows', async () => {
    const cmyk = await (await picture()).toColourspace('cmyk').jpeg().toBuffer();
    expect(await sharp(cmyk).metadata()).toMatchObject({ space: 'cmyk' });
    const deep = await (await picture()).toColourspace('rgb16').png().toBuffer();
    const palette = await (await picture()).png({ palette: true, colours: 16 }).toBuffer();
    for (const original of [cmyk, deep, palette]) {
      const { display } = await copiesOf(original);
      expect(await sharp(display).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar', channels: 3 });
      expect(await quarters(display)).toBe('red green blue white');
    }
    const grey = await copiesOf(await (await picture()).greyscale().jpeg().toBuffer());
    const [r = 0, g = 1, b = 2] = await colourAt(grey.display, 0.2, 0.2);
    expect([Math.round(r - g), Math.round(g - b)]).toEqual([0, 0]);
  });

  it('lays transparent pixels on neutral grey', async () => {
    const clear = {
      width: 16,
      height: 16,
      channels: 4,
      background: { r: 255, g: 0, b: 0, alpha: 0 },
    } as const;
    const { display } = await copiesOf(await sharp({ create: clear }).webp({ lossless: true }).toBuffer());
    for (const value of await colourAt(display, 0.2, 0.2)) expect(Math.abs(value - 128)).toBeLessThan(2);
  });

  it.each([
    ['jpeg', {}],
    ['jpeg', { progressive: true }],
    ['png', {}],
    ['png', { progressive: true }],
    ['webp', {}],
    ['webp', { lossless: true }],
  ] as const)('refuses a cut %s %o as truncated, wherever it is cut', async (format, options) => {
    const whole = await (await picture(300, 200)).toFormat(format, options).toBuffer();
    await copiesOf(whole);
    for (const kept of [0.4, 0.9, 0.99]) {
      const refusal = await refusalOf(copiesOf(whole.subarray(0, Math.floor(whole.length * kept))));
      expect([kept, refusal.code]).toEqual([kept, 'image_truncated']);
    }
  });

  it('is not misled by the end of a preview inside a cut JPEG', async () => {
    const whole = await jpegPicture(300, 200);
    const comment = Buffer.from([0xff, 0xfe, 0, 4, 0xff, 0xd9]);
    const withPreview = Buffer.concat([whole.subarray(0, 2), comment, whole.subarray(2)]);
    await copiesOf(withPreview);
    const cut = withPreview.subarray(0, Math.floor(withPreview.length / 2));
    expect((await refusalOf(copiesOf(cut))).code).toBe('image_truncated');
  });

  it.each(['png', 'webp'] as const)('refuses a damaged %s as unreadable', async (format) => {
    const bytes = await (await picture(300, 200)).toFormat(format, { lossless: true }).toBuffer();
    bytes.fill(0x5a, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2));
    expect((await refusalOf(copiesOf(bytes))).code).toBe('image_unreadable');
  });

  it('accepts a photograph whose header merely earns a warning', async () => {
    const bytes = await jpegPicture();
    // End of spectral selection in the scan header: 63 by the standard, 0 from some telephones.
    const scan = bytes.indexOf(Buffer.from([0xff, 0xda]));
    expect(bytes[scan + 12]).toBe(63);
    bytes[scan + 12] = 0;
    await expect(sharp(bytes, { failOn: 'warning' }).stats()).rejects.toThrow('Invalid SOS');
    expect(await quarters((await copiesOf(bytes)).display)).toBe('red green blue white');
  });
});
