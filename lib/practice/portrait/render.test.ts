import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Capture, CaptureKind } from './capture';
import { makeCapture } from './make-capture';
import { makePerson } from './make-person';
import { renderPortrait } from './render';

/** The same picture small, so that the tests stay quick. */
const small = (seed: string, kind: CaptureKind): Capture => ({
  ...makeCapture(seed, kind),
  width: 160,
  height: 200,
});
const pixels = async (jpeg: Buffer): Promise<Buffer> => sharp(jpeg).greyscale().raw().toBuffer();
const difference = (a: Buffer, b: Buffer): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;

describe('renderPortrait', { timeout: 120_000 }, () => {
  it('draws the same picture twice, and two captures of one person differ', async () => {
    const person = makePerson('same');
    const [first, again, other] = await Promise.all([
      renderPortrait(person, small('one', 'enrolment')),
      renderPortrait(person, small('one', 'enrolment')),
      renderPortrait(person, small('two', 'enrolment')),
    ]);
    expect(difference(await pixels(first.jpeg), await pixels(again.jpeg))).toBe(0);
    expect(difference(await pixels(first.jpeg), await pixels(other.jpeg))).toBeGreaterThan(2);
  });

  it.each(['enrolment', 'phone', 'cctv'] as const)(
    'puts the landmarks of a %s picture in order inside the face',
    async (kind) => {
      for (const seed of ['a', 'b']) {
        const { landmarks, faceBox, jpeg, width, height } = await renderPortrait(
          makePerson(seed),
          small(seed, kind),
        );
        const { leftEye, rightEye, nose, mouthLeft, mouthRight } = landmarks;
        for (const [x, y] of Object.values(landmarks)) {
          expect(x).toBeGreaterThan(faceBox.x);
          expect(x).toBeLessThan(faceBox.x + faceBox.w);
          expect(y).toBeGreaterThan(faceBox.y);
          expect(y).toBeLessThan(faceBox.y + faceBox.h);
        }
        expect(faceBox.x + faceBox.w).toBeLessThanOrEqual(width);
        expect(faceBox.y + faceBox.h).toBeLessThanOrEqual(height);
        expect(leftEye[0]).toBeLessThan(rightEye[0]);
        expect(mouthLeft[0]).toBeLessThan(mouthRight[0]);
        expect(Math.max(leftEye[1], rightEye[1])).toBeLessThan(nose[1]);
        expect(nose[1]).toBeLessThan(Math.min(mouthLeft[1], mouthRight[1]));
        expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width, height });
      }
    },
  );

  it('measures a recorder picture as less sharp than a studio one', async () => {
    const person = makePerson('measured');
    const still = { ...small('x', 'enrolment'), grain: 0 };
    const studio = await renderPortrait(person, still);
    const blurred = await renderPortrait(person, { ...still, lens: { ...still.lens, coarse: 2, blur: 1.5 } });
    expect(blurred.quality.sharpness).toBeLessThan(studio.quality.sharpness / 2);
    expect(studio.quality.brightness).toBeGreaterThan(20);
    expect(studio.quality.brightness).toBeLessThan(235);
  });
});
