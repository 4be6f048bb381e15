import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOUPE_RADIUS, loupeCentre, loupeView } from '@/components/viewer/loupe';
import { toScreen, type View } from '@/components/viewer/view';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const place = fc.tuple(number(-700, 700), number(-500, 500));
const view: fc.Arbitrary<View> = fc.record({
  x: number(-2000, 2000),
  y: number(-2000, 2000),
  scale: number(0.05, 8),
  rotation: number(0, 359),
  mirror: fc.boolean(),
});

describe('loupe', () => {
  it('has in its middle what lies under the pointer, turned and mirrored as the pane is', () => {
    fc.assert(
      fc.property(view, place, fc.constantFrom(1, 2, 4), fc.constantFrom(1, 2), (v, at, power, ratio) => {
        const near = loupeView(v, at, power, ratio);
        const [x, y] = toScreen(v, [near.x, near.y]);
        expect(x).toBeCloseTo(at[0], 3);
        expect(y).toBeCloseTo(at[1], 3);
        expect(near).toMatchObject({ scale: power / ratio, rotation: v.rotation, mirror: v.mirror });
      }),
    );
  });

  it('is whole in any pane that has room for it', () => {
    fc.assert(
      fc.property(place, number(LOUPE_RADIUS + 4, 900), (at, half) => {
        for (const value of loupeCentre(at, [half, half]))
          expect(Math.abs(value) + LOUPE_RADIUS).toBeLessThanOrEqual(half);
      }),
    );
    expect(loupeCentre([50, 50], [10, 10])).toEqual([0, 0]);
  });
});
