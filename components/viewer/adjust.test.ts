import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustPixels, filterOf, PLAIN } from '@/components/viewer/adjust';

describe('filterOf', () => {
  it('asks for nothing when nothing is changed', () => {
    expect(filterOf(PLAIN)).toBe('none');
  });

  it('names each change', () => {
    expect(filterOf({ brightness: 1.2, contrast: 0.9, greyscale: true })).toBe(
      'brightness(1.2) contrast(0.9) grayscale(1)',
    );
  });
});

describe('adjustPixels', () => {
  const changed = (rgba: readonly number[], adjust: Partial<typeof PLAIN>) => {
    const pixels = Uint8ClampedArray.from(rgba);
    adjustPixels(pixels, { ...PLAIN, ...adjust });
    return [...pixels];
  };
  const byte = fc.integer({ min: 0, max: 255 });

  it('changes nothing as stored, and never the alpha', () => {
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte, byte), fc.double({ min: 0.4, max: 2.2 }), (pixel, by) => {
        expect(changed(pixel, {})).toEqual(pixel);
        expect(changed(pixel, { brightness: by, contrast: by, greyscale: true })[3]).toBe(pixel[3]);
      }),
    );
  });

  it('does what the filter functions say', () => {
    expect(changed([100, 200, 0, 255], { brightness: 1.5 })).toEqual([150, 255, 0, 255]);
    expect(changed([100, 200, 0, 255], { contrast: 1.5 })).toEqual([86, 236, 0, 255]);
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
