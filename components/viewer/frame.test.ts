import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitFace } from '@/components/viewer/frame';
import { fitImage, toScreen } from '@/components/viewer/view';

const pane = { width: 500, height: 600 };

describe('fitFace', () => {
  it('lays the eyes of differently sized images on the same place', () => {
    const small = fitFace(
      { width: 200, height: 300, faceBox: null, landmarks: { leftEye: [80, 100], rightEye: [120, 100] } },
      pane,
    );
    const large = fitFace(
      { width: 2000, height: 3000, faceBox: null, landmarks: { leftEye: [900, 800], rightEye: [1300, 800] } },
      pane,
    );
    const [sx, sy] = toScreen(small, [80, 100]);
    const [lx, ly] = toScreen(large, [900, 800]);
    expect(sx).toBeCloseTo(lx);
    expect(sy).toBeCloseTo(ly);
  });

  it('goes by the face box where no eyes are known', () => {
    const v = fitFace(
      { width: 900, height: 900, faceBox: { x: 100, y: 200, w: 100, h: 200 }, landmarks: null },
      pane,
    );
    expect([v.x, v.y]).toEqual([150, 300]);
  });

  it('shows the whole image where the face is not known, or the eyes fall together', () => {
    const whole = { x: 450, y: 450, scale: 500 / 900 };
    const facts = { width: 900, height: 900, faceBox: null };
    expect(fitFace({ ...facts, landmarks: null }, pane)).toMatchObject(whole);
    expect(fitFace({ ...facts, landmarks: { leftEye: [5, 5], rightEye: [5, 5] } }, pane)).toMatchObject(
      whole,
    );
  });

  it('shows the whole image where eyes and box lie outside it', () => {
    const image = {
      width: 900,
      height: 300,
      faceBox: { x: 1200, y: 10, w: 50, h: 50 },
      landmarks: { leftEye: [1210, 20], rightEye: [1230, 20] },
    } as const;
    expect(fitFace(image, pane)).toEqual(fitImage(image, pane));
  });

  it('goes by the part of a box that lies in the image', () => {
    const image = { width: 900, height: 900, faceBox: { x: -100, y: 200, w: 200, h: 200 }, landmarks: null };
    const v = fitFace(image, pane);
    expect([v.x, v.y]).toEqual([50, 300]);
  });

  it('shows every image somewhere in the pane, be it one pixel or a panorama', () => {
    const side = fc.integer({ min: 1, max: 40_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const v = fitFace({ width, height, faceBox: null, landmarks: null }, pane);
        const [x, y] = toScreen(v, [0, 0]);
        expect(x).toBeLessThan(0);
        expect(x).toBeGreaterThanOrEqual(-pane.width / 2 - 1e-6);
        expect(y).toBeLessThan(0);
        expect(y).toBeGreaterThanOrEqual(-pane.height / 2 - 1e-6);
      }),
    );
  });
});
