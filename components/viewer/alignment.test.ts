import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTo } from '@/components/viewer/alignment';
import { eyeLine } from '@/components/viewer/eyes';
import { toScreen, type View } from '@/components/viewer/view';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const view: fc.Arbitrary<View> = fc.record({
  x: number(-2000, 2000),
  y: number(-2000, 2000),
  scale: number(0.05, 8),
  rotation: number(0, 359),
  mirror: fc.boolean(),
});
const eyes = fc
  .tuple(number(0, 4000), number(0, 3000), number(3, 900), number(-80, 80))
  .map(([x, y, apart, degrees]) => {
    const angle = (degrees * Math.PI) / 180;
    const line = eyeLine([x, y], [x + apart * Math.cos(angle), y + apart * Math.sin(angle)]);
    if (!line) throw new Error('eyes too near');
    return line;
  });

describe('alignTo', () => {
  it('lays eye upon eye, whatever the turn, the size or the mirror of both', () => {
    fc.assert(
      fc.property(view, eyes, eyes, fc.boolean(), (lead, leadEyes, other, mirror) => {
        const laid = alignTo(lead, leadEyes, other, mirror);
        const swapped = mirror !== lead.mirror;
        const pairs = [
          [leadEyes.first, swapped ? other.second : other.first],
          [leadEyes.second, swapped ? other.first : other.second],
        ] as const;
        for (const [mine, theirs] of pairs) {
          const [mx, my] = toScreen(lead, mine);
          const [tx, ty] = toScreen(laid, theirs);
          expect(tx).toBeCloseTo(mx, 3);
          expect(ty).toBeCloseTo(my, 3);
        }
        expect(laid.mirror).toBe(mirror);
      }),
    );
  });

  it('leaves an image as it lies beside itself', () => {
    const lead: View = { x: 300, y: 200, scale: 1.5, rotation: 30, mirror: false };
    const line = { first: [250, 200], second: [350, 210] } as const;
    const laid = alignTo(lead, line, line, false);
    for (const key of ['x', 'y', 'scale', 'rotation'] as const) expect(laid[key]).toBeCloseTo(lead[key]);
  });
});
