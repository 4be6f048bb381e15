import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinch, wheeled, wheelFactor } from '@/components/viewer/pointers';
import { type Point, toImageOffset, type View } from '@/components/viewer/view';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const place = fc.tuple(number(-400, 400), number(-400, 400));
const view: fc.Arbitrary<View> = fc.record({
  x: number(-2000, 2000),
  y: number(-2000, 2000),
  scale: number(0.5, 2),
  rotation: number(0, 359),
  mirror: fc.boolean(),
});
const under = (v: View, at: Point): Point => {
  const [dx, dy] = toImageOffset(v, at);
  return [v.x + dx, v.y + dy];
};

describe('pinch', () => {
  it('keeps what lay in the middle of two fingers there, and grows with their distance', () => {
    fc.assert(
      fc.property(view, place, place, number(20, 200), number(0.3, 3), (v, from, to, reach, factor) => {
        const fingers = ([x, y]: Point, half: number): readonly [Point, Point] => [
          [x - half, y],
          [x + half, y],
        ];
        const after = pinch(v, fingers(from, reach), fingers(to, reach * factor));
        const [before, now] = [under(v, from), under(after, to)];
        expect(now[0]).toBeCloseTo(before[0], 3);
        expect(now[1]).toBeCloseTo(before[1], 3);
        expect(after.scale).toBeCloseTo(v.scale * factor);
      }),
    );
  });

  it('only moves the image when both fingers began on one place', () => {
    const v: View = { x: 0, y: 0, scale: 1, rotation: 0, mirror: false };
    const after = pinch(
      v,
      [
        [10, 10],
        [10, 10],
      ],
      [
        [10, 10],
        [30, 10],
      ],
    );
    expect(after).toEqual({ ...v, x: -10 });
  });
});

describe('wheelFactor', () => {
  const turn = (deltaY: number, deltaMode = 0, ctrlKey = false) =>
    wheelFactor({ deltaY, deltaMode, ctrlKey });

  it('enlarges upwards, and a turn back undoes it', () => {
    expect(turn(-100)).toBeGreaterThan(1);
    expect(turn(-100) * turn(100)).toBeCloseTo(1);
  });

  it('takes lines for more than pixels, and a pinch for more than a wheel', () => {
    expect(turn(-3, 1)).toBeGreaterThan(turn(-3));
    expect(turn(-3, 0, true)).toBeGreaterThan(turn(-3));
  });

  it('never jumps', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.constantFrom(0, 1, 2), fc.boolean(), (y, mode, ctrl) => {
        expect(turn(y, mode, ctrl)).toBeLessThanOrEqual(2);
        expect(turn(y, mode, ctrl)).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });
});

describe('wheeled', () => {
  const turn = (deltaX: number, deltaY: number, timeStamp: number, keys: object = {}) => ({
    ...{ deltaX, deltaY, timeStamp, ctrlKey: false, shiftKey: false },
    ...keys,
  });

  it('zooms with a wheel, moves with Shift, and pinches whatever came before', () => {
    expect(wheeled(turn(0, 100, 0), null).pans).toBe(false);
    expect(wheeled(turn(0, 100, 0, { shiftKey: true }), null).pans).toBe(true);
    expect(wheeled(turn(9, 1, 0, { ctrlKey: true }), { pans: true, at: 0 }).pans).toBe(false);
  });

  it('goes on as two fingers began, until they rest', () => {
    const began = wheeled(turn(8, 2, 1000), null);
    expect(began.pans).toBe(true);
    expect(wheeled(turn(0, 9, 1050), began).pans).toBe(true);
    expect(wheeled(turn(0, 9, 1500), began).pans).toBe(false);
    expect(wheeled(turn(9, 0, 1050), { pans: false, at: 1000 }).pans).toBe(false);
  });
});
