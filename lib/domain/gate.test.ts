import { describe, expect, it } from 'vitest';
import { candidateGate, eyeDistance, gate } from '@/lib/domain/gate';
import type { ImageFacts } from '@/lib/domain/image';
import type { Policy } from '@/lib/domain/policy';
import type { Analysis } from '@/lib/domain/review';
import { anAnalysis, anImage, aPolicy } from '@/lib/domain/testing/build';

const limits = (patch: Partial<Policy['gate']>) => ({ ...aPolicy().gate, ...patch });
const pose = (yaw: number | null, pitch: number | null = 0) =>
  anImage('p', { pose: { yaw, pitch, roll: null } });
const eyes = (distance: number) =>
  anImage('p', { landmarks: { leftEye: [100, 100], rightEye: [100 + distance, 100] } });

const TABLE: readonly [string, Partial<Policy['gate']>, ImageFacts, Partial<Analysis> | null, boolean][] = [
  ['no limits', {}, anImage('p'), null, true],
  ['a profile of −82°, whatever its score (references.md A-12)', { maxYaw: 30 }, pose(-82), null, false],
  ['yaw at the limit', { maxYaw: 30 }, pose(-30), null, true],
  ['yaw just beyond it', { maxYaw: 30 }, pose(30.1), null, false],
  ['yaw that nobody sent', { maxYaw: 30 }, pose(null), null, false],
  ['no pose at all', { maxYaw: 30 }, anImage('p'), null, false],
  ['pitch beyond', { maxPitch: 20 }, pose(0, -21), null, false],
  ['pitch within', { maxPitch: 20 }, pose(0, -20), null, true],
  ['eyes far enough apart', { minEyeDistance: 60 }, eyes(60), null, true],
  ['eyes too near', { minEyeDistance: 60 }, eyes(59), null, false],
  ['eyes far apart, and outside the image', { minEyeDistance: 60 }, eyes(300.5), null, false],
  ['eyes on its edge', { minEyeDistance: 60 }, eyes(300), null, true],
  ['eyes outside where nobody asks', {}, eyes(300.5), null, true],
  ['no landmarks', { minEyeDistance: 60 }, anImage('p'), null, false],
  [
    'face wide enough',
    { minFaceWidth: 90 },
    anImage('p', { faceBox: { x: 0, y: 0, w: 90, h: 9 } }),
    null,
    true,
  ],
  [
    'face too narrow',
    { minFaceWidth: 90 },
    anImage('p', { faceBox: { x: 0, y: 0, w: 89, h: 900 } }),
    null,
    false,
  ],
  ['no face box', { minFaceWidth: 90 }, anImage('p'), null, false],
  [
    'a measure under its own name',
    { minQuality: { Sharpness: 40 } },
    anImage('p', { quality: { Sharpness: 40 } }),
    null,
    true,
  ],
  ['below it', { minQuality: { Sharpness: 40 } }, anImage('p', { quality: { Sharpness: 39 } }), null, false],
  [
    'another name is no pass',
    { minQuality: { Sharpness: 40 } },
    anImage('p', { quality: { sharpness: 99 } }),
    null,
    false,
  ],
  ['a limit of zero is a limit', { minQuality: { Sharpness: 0 } }, anImage('p'), null, false],
  ['the reviewer finds it suitable', {}, anImage('p'), {}, true],
  ['the reviewer finds it unsuitable', {}, anImage('p'), { suitability: 'unsuitable' }, false],
  ['the reviewer finds it limited', {}, anImage('p'), { suitability: 'limited' }, true],
  ['the face is not confirmed', {}, anImage('p'), { faceConfirmed: false }, false],
];

describe('gate', () => {
  it.each(TABLE)('%s', (_what, patch, image, analysis, open) => {
    const probe = { ...image, asSearchedSha256: null, processing: [] };
    const found = gate(probe, analysis && anAnalysis(analysis), aPolicy({ gate: limits(patch) }));
    expect(found.open).toBe(open);
    expect(found.reasons.length > 0).toBe(!open);
  });

  it.each([
    ['turned to −82° while the score says 100 (references.md A-12)', { maxYaw: 30 }, pose(-82), false],
    ['turned within the limit', { maxYaw: 30 }, pose(-30), true],
    ['tilted beyond it', { maxPitch: 20 }, pose(0, 21), false],
    ['too small', { minEyeDistance: 60 }, eyes(59), false],
    ['of which the provider says nothing', { maxYaw: 30, minEyeDistance: 60 }, anImage('c'), true],
  ] as const)('closes for a candidate %s: %o', (_what, patch, image, open) => {
    const found = candidateGate(image, aPolicy({ gate: limits(patch) }));
    expect(found.open).toBe(open);
    expect(found.reasons.every((reason) => reason.startsWith('On the candidate: '))).toBe(true);
  });

  it('measures between the eyes in any direction', () => {
    expect(eyeDistance(anImage('p', { landmarks: { leftEye: [0, 0], rightEye: [3, 4] } }))).toBe(5);
    expect(eyeDistance(anImage('p'))).toBeNull();
    expect(eyeDistance(anImage('p', { landmarks: { leftEye: [-1, 0], rightEye: [3, 4] } }))).toBeNull();
  });
});
