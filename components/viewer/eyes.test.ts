import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addEye, eyeLine, eyesOf, recordedEyes } from '@/components/viewer/eyes';
import type { Point } from '@/components/viewer/view';

const image = (leftEye: Point, rightEye: Point) => ({
  ref: 'probe',
  width: 200,
  height: 300,
  landmarks: { leftEye, rightEye },
});
const place = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 300 }));

describe('eyes', () => {
  it('call the same eye first, whichever of both a provider calls left', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(a[0] !== b[0]);
        expect(eyeLine(a, b)).toEqual(eyeLine(b, a));
      }),
    );
  });

  it('are not known where the record lies outside the image, falls together or is no number', () => {
    expect(recordedEyes(image([80, 100], [120, 100]))).not.toBeNull();
    expect(recordedEyes(image([-1, 100], [120, 100]))).toBeNull();
    expect(recordedEyes(image([80, 100], [120, 301]))).toBeNull();
    expect(recordedEyes(image([80, 100], [81, 100]))).toBeNull();
    expect(recordedEyes(image([Number.NaN, 100], [120, 100]))).toBeNull();
    expect(recordedEyes({ ...image([0, 0], [0, 0]), landmarks: null })).toBeNull();
  });

  it('of a one-pixel image are never known', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1 }), fc.double({ min: 0, max: 1 }), (x, y) => {
        expect(recordedEyes({ ...image([x, y], [y, x]), width: 1, height: 1 })).toBeNull();
      }),
    );
  });

  it('set by hand take the place of the recorded ones, from the second point on', () => {
    const recorded = image([80, 100], [120, 100]);
    const one = addEye({}, 'probe', [10, 10]);
    expect(eyesOf(recorded, one)).toEqual(recordedEyes(recorded));
    const two = addEye(one, 'probe', [40, 12]);
    expect(eyesOf(recorded, two)).toEqual({ first: [10, 10], second: [40, 12] });
    expect(addEye(two, 'probe', [5, 5]).probe).toEqual([[5, 5]]);
  });

  it('do not take a second point on top of the first', () => {
    const one = addEye({}, 'c1', [10, 10]);
    expect(addEye(one, 'c1', [11, 10])).toEqual(one);
  });
});
