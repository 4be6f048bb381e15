import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitImage,
  fitRect,
  MAX_SCALE,
  oneToOne,
  panBy,
  rotateBy,
  toggleMirror,
  toImageOffset,
  toScreen,
  type View,
  zoomAt,
} from '@/components/viewer/view';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const point = fc.tuple(number(-500, 500), number(-500, 500));
const view: fc.Arbitrary<View> = fc.record({
  x: number(-2000, 2000),
  y: number(-2000, 2000),
  scale: number(0.1, 8),
  rotation: number(0, 359),
  mirror: fc.boolean(),
});

describe('view', () => {
  it('finds the image point under the pointer and back', () => {
    fc.assert(
      fc.property(view, point, (v, at) => {
        const [dx, dy] = toImageOffset(v, at);
        const [sx, sy] = toScreen(v, [v.x + dx, v.y + dy]);
        expect(sx).toBeCloseTo(at[0], 5);
        expect(sy).toBeCloseTo(at[1], 5);
      }),
    );
  });

  it('keeps the point under the pointer while zooming, turned or mirrored', () => {
    fc.assert(
      fc.property(view, point, number(0.3, 3), (v, at, factor) => {
        const [dx, dy] = toImageOffset(v, at);
        const [sx, sy] = toScreen(zoomAt(v, factor, at), [v.x + dx, v.y + dy]);
        expect(sx).toBeCloseTo(at[0], 4);
        expect(sy).toBeCloseTo(at[1], 4);
      }),
    );
  });

  it('moves every point by what the pointer moved, whatever the scale: linked images go together', () => {
    fc.assert(
      fc.property(view, view, point, (a, b, by) => {
        for (const v of [a, b]) {
          const [sx, sy] = toScreen(panBy(v, by), [v.x, v.y]);
          expect(sx).toBeCloseTo(by[0], 5);
          expect(sy).toBeCloseTo(by[1], 5);
        }
      }),
    );
  });

  it('stays within its scales', () => {
    expect(zoomAt({ x: 0, y: 0, scale: 20, rotation: 0, mirror: false }, 50).scale).toBe(MAX_SCALE);
  });

  it('fits a whole image into the pane', () => {
    const v = fitImage({ width: 400, height: 200 }, { width: 800, height: 800 });
    expect(v).toEqual({ x: 200, y: 100, scale: 2, rotation: 0, mirror: false });
  });

  it('leaves the margin around a rectangle', () => {
    const v = fitRect({ x: 10, y: 10, w: 100, h: 100 }, { width: 1000, height: 500 }, 0.1);
    expect(v.scale).toBeCloseTo(4);
    expect([v.x, v.y]).toEqual([60, 60]);
  });

  it('survives an empty rectangle', () => {
    expect(fitRect({ x: 0, y: 0, w: 0, h: 0 }, { width: 0, height: 0 }).scale).toBeGreaterThan(0);
  });

  it('turns full circle and mirrors twice back', () => {
    const v: View = { x: 1, y: 2, scale: 1, rotation: 270, mirror: false };
    expect(rotateBy(v, 90).rotation).toBe(0);
    expect(rotateBy(v, -300).rotation).toBe(330);
    expect(toggleMirror(toggleMirror(v))).toEqual(v);
  });

  it('shows one image pixel on one display pixel', () => {
    expect(oneToOne({ x: 0, y: 0, scale: 3, rotation: 0, mirror: false }, 2).scale).toBe(0.5);
  });
});
