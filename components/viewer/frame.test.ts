import { describe, expect, it } from 'vitest';
import { fitFace } from '@/components/viewer/frame';
import { toScreen } from '@/components/viewer/view';

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
});
