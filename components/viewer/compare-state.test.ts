import { describe, expect, it } from 'vitest';
import { COMPARE_START, compareFacts } from '@/components/viewer/compare-state';
import type { ImageView } from '@/lib/domain/projection-view';

const image = (ref: string, change: Partial<ImageView> = {}): ImageView => ({
  ref,
  mark: ref,
  width: 400,
  height: 500,
  faceBox: null,
  landmarks: { leftEye: [150, 200], rightEye: [250, 200] },
  pose: { yaw: 0, pitch: 0, roll: 0 },
  capturedAt: null,
  ...change,
});
const OPEN = { reducedMotion: false, maxPose: 15 };
const probe = image('probe');
const alike = image('c1');
const turned = image('c2', { pose: { yaw: 40, pitch: 0, roll: 0 } });
const eyeless = image('c3', { landmarks: null });
const overlay = { ...COMPARE_START, mode: 'overlay' } as const;

describe('compareFacts', () => {
  it('lays images upon each other by their eyes', () => {
    expect(compareFacts(overlay, [probe, alike], OPEN)).toMatchObject({
      mode: 'overlay',
      joined: true,
      dial: 'overlay',
    });
  });

  it('gives way to side by side for a candidate that is turned away, and comes back for the next', () => {
    expect(compareFacts(overlay, [probe, turned], OPEN)).toMatchObject({ mode: 'side', joined: false });
    expect(compareFacts(overlay, [probe, alike], OPEN).mode).toBe('overlay');
  });

  it('has nothing to lay upon a probe alone', () => {
    expect(compareFacts(overlay, [probe], OPEN)).toMatchObject({ mode: 'side', alignable: false });
  });

  it('aligns what has no recorded eyes once they were set by hand', () => {
    expect(compareFacts(overlay, [probe, eyeless], OPEN)).toMatchObject({ mode: 'overlay', joined: false });
    const eyes = { c3: [[100, 100] as const, [160, 104] as const] };
    expect(compareFacts({ ...overlay, eyes }, [probe, eyeless], OPEN).joined).toBe(true);
  });

  it('shows each image by itself while eyes are being set', () => {
    const facts = compareFacts({ ...overlay, aligned: true, settingEyes: true }, [probe, alike], OPEN);
    expect(facts).toMatchObject({ mode: 'side', joined: false });
  });

  it('ends a blink when less motion is asked for', () => {
    expect(
      compareFacts({ ...COMPARE_START, mode: 'blink' }, [probe, alike], { ...OPEN, reducedMotion: true })
        .mode,
    ).toBe('side');
  });
});
