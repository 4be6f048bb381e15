import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustName, PLAIN, pixelChange, toneTable } from '@/components/viewer/adjust';

const some = fc.double({ min: 0.4, max: 2.4, noNaN: true });
const byte = fc.integer({ min: 0, max: 255 });
const changed = (rgba: readonly number[], adjust: Partial<typeof PLAIN>) => {
  const pixels = Uint8ClampedArray.from(rgba);
  pixelChange({ ...PLAIN, ...adjust })(pixels);
  return [...pixels];
};

describe('adjustName', () => {
  it('is null for an image as stored, and tells every change apart', () => {
    expect(adjustName(PLAIN)).toBeNull();
    const names = [{ brightness: 1.2 }, { contrast: 1.2 }, { gamma: 1.2 }, { greyscale: true }].map(
      (change) => adjustName({ ...PLAIN, ...change }),
    );
    expect(new Set(names).size).toBe(4);
    expect(names).not.toContain(null);
  });
});

describe('toneTable', () => {
  it('never turns the order of two tones round, and stays within a byte', () => {
    fc.assert(
      fc.property(some, some, some, (brightness, contrast, gamma) => {
        const tones = toneTable({ brightness, contrast, gamma, greyscale: false });
        tones.forEach((tone, value) => {
          expect(tone).toBeGreaterThanOrEqual(tones[value - 1] ?? 0);
          expect(tone).toBeLessThanOrEqual(255);
        });
      }),
    );
  });

  it('keeps black and white under any gamma, and lightens what lies between above 1', () => {
    fc.assert(
      fc.property(some, byte, (gamma, value) => {
        const tones = toneTable({ ...PLAIN, gamma });
        expect([tones[0], tones[255]]).toEqual([0, 255]);
        const tone = tones[value] ?? 0;
        if (gamma > 1) expect(tone).toBeGreaterThanOrEqual(value - 1e-9);
        else expect(tone).toBeLessThanOrEqual(value + 1e-9);
      }),
    );
  });
});

describe('pixelChange', () => {
  it('changes nothing as stored, and never the alpha', () => {
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte, byte), some, fc.boolean(), (pixel, by, greyscale) => {
        expect(changed(pixel, {})).toEqual(pixel);
        expect(changed(pixel, { brightness: by, contrast: by, gamma: by, greyscale })[3]).toBe(pixel[3]);
      }),
    );
  });

  it('does what its words say', () => {
    expect(changed([100, 200, 0, 255], { brightness: 1.5 })).toEqual([150, 255, 0, 255]);
    expect(changed([100, 200, 0, 255], { contrast: 1.5 })).toEqual([86, 236, 0, 255]);
    expect(changed([64, 128, 255, 9], { gamma: 2 })).toEqual([128, 181, 255, 9]);
    expect(changed([255, 0, 0, 255], { greyscale: true })).toEqual([54, 54, 54, 255]);
  });

  it('makes all three channels alike in grey, and keeps white white', () => {
    fc.assert(
      fc.property(byte, byte, byte, (r, g, b) => {
        const [x, y, z] = changed([r, g, b, 255], { greyscale: true });
        expect(new Set([x, y, z]).size).toBe(1);
      }),
    );
    expect(changed([255, 255, 255, 255], { greyscale: true })).toEqual([255, 255, 255, 255]);
  });
});
