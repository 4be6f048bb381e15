import { describe, expect, it } from 'vitest';
import * as text from '@/components/text/en';
import { compareNotes } from '@/components/viewer/compare-notes';
import { COMPARE_START, type CompareState, compareFacts } from '@/components/viewer/compare-state';
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

const notes = (change: Partial<CompareState>, other: Partial<ImageView> = {}) => {
  const state = { ...COMPARE_START, ...change };
  const images = [image('Q-1'), image('S-1', other)];
  return compareNotes(
    { ...state, ...compareFacts(state, images, { reducedMotion: false, maxPose: 15 }), chosen: state.mode },
    images,
  );
};

describe('compareNotes', () => {
  it('call every way of laying images upon each other an aid, and say nothing side by side', () => {
    for (const mode of ['curtain', 'overlay', 'blink'] as const)
      expect(notes({ mode })).toEqual([text.viewer.aid]);
    expect(notes({})).toEqual([]);
  });

  it('say that a pose is not recorded, and whose eyes are not known', () => {
    expect(notes({ mode: 'overlay' }, { pose: null, landmarks: null })).toEqual([
      text.viewer.aid,
      text.viewer.poseUnknown,
      text.viewer.eyes.missing('S-1'),
    ]);
  });

  it('say that a mode gave way, or was asked for and stays closed', () => {
    const pose = { yaw: 40, pitch: 0, roll: 0 };
    expect(notes({ mode: 'curtain' }, { pose })).toEqual([text.viewer.gaveWay('Curtain')]);
    expect(notes({ refused: 'blink' }, { pose })).toEqual([text.viewer.staysClosed('Blink')]);
    expect(notes({ refused: 'blink' })).toEqual([]);
  });

  it('lead through both eyes', () => {
    const bare = { landmarks: null };
    const eyes = (points: readonly (readonly [number, number])[]) => ({
      settingEyes: true,
      eyes: { 'S-1': points },
    });
    expect(notes(eyes([]), bare)).toEqual([text.viewer.eyes.lead]);
    expect(notes(eyes([[5, 5]]), bare)).toEqual([text.viewer.eyes.second('S-1')]);
    expect(
      notes(
        eyes([
          [5, 5],
          [60, 5],
        ]),
        bare,
      ),
    ).toEqual([text.viewer.eyes.done]);
  });
});
