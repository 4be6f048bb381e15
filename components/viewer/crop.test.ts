import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipped, seenRect } from '@/components/viewer/crop';
import { toImageOffset } from '@/components/viewer/view';

describe('seenRect', () => {
  const coordinate = fc.double({ min: -500, max: 5000, noNaN: true });
  const view = fc.record({
    x: coordinate,
    y: coordinate,
    scale: fc.double({ min: 0.1, max: 32, noNaN: true }),
    rotation: fc.double({ min: 0, max: 359, noNaN: true }),
    mirror: fc.boolean(),
  });

  it('holds every corner of the pane, however the image is turned', () => {
    fc.assert(
      fc.property(view, fc.nat(900), fc.nat(900), (any, w, h) => {
        const area = { x: -w / 2, y: -h / 2, w, h };
        const seen = seenRect(any, area);
        for (const x of [area.x, area.x + w])
          for (const y of [area.y, area.y + h]) {
            const [dx, dy] = toImageOffset(any, [x, y]);
            expect(any.x + dx).toBeGreaterThanOrEqual(seen.x);
            expect(any.x + dx).toBeLessThanOrEqual(seen.x + seen.w);
            expect(any.y + dy).toBeGreaterThanOrEqual(seen.y);
            expect(any.y + dy).toBeLessThanOrEqual(seen.y + seen.h);
          }
      }),
    );
  });
});

describe('clipped', () => {
  it('keeps to whole pixels of the image', () => {
    expect(clipped({ x: -5.5, y: 3.2, w: 20, h: 4 }, { width: 10, height: 100 })).toEqual({
      x: 0,
      y: 3,
      w: 10,
      h: 5,
    });
    expect(clipped({ x: 11, y: 0, w: 5, h: 5 }, { width: 10, height: 10 })).toBeNull();
  });
});
