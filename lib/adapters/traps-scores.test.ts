import { describe, expect, it } from 'vitest';
import { AZURE_DETECT } from '@/lib/adapters/testing/azure-bodies';
import { adaptCase, bodyIn, notesIn, scoresIn, taken } from '@/lib/adapters/testing/body';

const AMAZON = 'amazon-rekognition';

/** Members of a response, put in the place of its own. */
const put = (members: object) => (response: object) => ({ ...response, ...members });

describe('C-20: the two confidences of Rekognition', () => {
  it('takes Similarity as the score, and keeps Confidence aside', () => {
    const adapted = adaptCase(AMAZON, 'CompareFaces');
    expect(scoresIn(adapted)).toEqual({ 'ref-1': 88 });
    expect(bodyIn(adapted).candidates[0]?.score?.name).toBe('Similarity');
    expect(JSON.stringify(taken(adapted).body)).not.toContain('99.99');
    expect(JSON.stringify(taken(adapted).aside)).toContain('99.99');
  });

  it('makes no match of a face that has a Confidence but no Similarity', () => {
    const adapted = adaptCase(AMAZON, 'CompareFaces', put({ FaceMatches: [{ Face: { Confidence: 99.9 } }] }));
    expect(adapted).toMatchObject({
      kind: 'invalid',
      issues: [{ field: 'response.FaceMatches.0.Similarity' }],
    });
  });
});

describe('C-21: scales', () => {
  it.each([
    [AMAZON, 'CompareFaces', { name: 'Similarity', min: 0, max: 100, direction: 'higher_is_alike' }],
    ['azure-face', 'Verify', { name: 'confidence', min: 0, max: 1, direction: 'higher_is_alike' }],
    ['double-take', 'matches', { name: 'confidence', min: 0, max: 100, direction: 'higher_is_alike' }],
    ['frigate', 'tracked_object_update', { name: 'score', min: 0, max: 1, direction: 'higher_is_alike' }],
    ['deepface', 'verify', { name: 'distance (cosine)', min: 0, max: 2, direction: 'lower_is_alike' }],
    ['insightface', 'search', { name: 'cosine similarity', min: -1, max: 1, direction: 'higher_is_alike' }],
  ])('%s keeps its own', (provider, operation, scale) => {
    expect(bodyIn(adaptCase(provider, operation)).candidates[0]?.score).toMatchObject(scale);
  });

  it('refuses a value outside the scale, without repeating it', () => {
    const adapted = adaptCase('azure-face', 'Verify', put({ confidence: 81 }));
    expect(adapted).toMatchObject({ kind: 'invalid', problem: 'score_out_of_scale' });
    expect(JSON.stringify(adapted)).not.toContain('81');
  });
});

describe('C-22: DeepFace', () => {
  it('takes a threshold of 0 as 0, and keeps its confidence aside', () => {
    const adapted = adaptCase('deepface', 'verify', put({ threshold: 0, verified: undefined }));
    expect(bodyIn(adapted).provider).toMatchObject({ threshold_used: 0, model_version: 'VGG-Face' });
    expect(notesIn(adapted)).toContain('below_provider_threshold');
    expect(JSON.stringify(taken(adapted).body)).not.toContain('12.3');
    expect(JSON.stringify(taken(adapted).aside)).toContain('12.3');
  });

  it('calls a smaller distance more alike: above the threshold is below it', () => {
    const near = adaptCase('deepface', 'verify', put({ distance: 0.1, verified: undefined }));
    expect(notesIn(near)).not.toContain('below_provider_threshold');
    const zero = adaptCase('deepface', 'verify', put({ distance: 0, threshold: 0, verified: undefined }));
    expect(scoresIn(zero)).toEqual({ 'ref-1': 0 });
    expect(notesIn(zero)).not.toContain('below_provider_threshold');
  });

  it('takes the provider’s verdict as no verdict', () => {
    for (const verified of [true, false]) {
      const { body } = taken(adaptCase('deepface', 'verify', put({ verified })));
      expect(JSON.stringify(body)).not.toMatch(/verified|true|false/);
    }
  });
});

describe('C-23: the largest face', () => {
  it.each(['CompareFaces', 'SearchFacesByImage', 'SearchUsersByImage'])(
    '%s: shows which one was searched',
    (op) => {
      const adapted = adaptCase(AMAZON, op);
      expect(bodyIn(adapted).probe.face_box).toEqual({ x: 100, y: 200, w: 300, h: 400 });
      expect(notesIn(adapted)).toContain('largest_face_searched');
    },
  );

  it('asks which face the probe shows where the response has several', () => {
    const several = (r: { result: unknown[] }) => ({ ...r, result: [...r.result, ...r.result] });
    expect(adaptCase('compreface', 'recognition', several)).toMatchObject({
      problem: 'face_selection_needed',
      facts: { faces: [0, 1] },
    });
    expect(adaptCase('compreface', 'recognition', several, { select: { face: 1 } }).kind).toBe('match');
    expect(adaptCase('compreface', 'recognition', several, { select: { face: 2 } })).toMatchObject({
      problem: 'face_selection_needed',
    });
  });
});

describe('C-24: similarity beside a turned head', () => {
  it('keeps pose and quality under the provider’s names, for the quality gate', () => {
    const [candidate] = bodyIn(adaptCase(AMAZON, 'CompareFaces')).candidates;
    expect(candidate?.image).toMatchObject({
      pose: { yaw: -12, pitch: 3, roll: 1 },
      quality: { Brightness: 60, Sharpness: 80 },
      landmarks: { left_eye: [200, 300], right_eye: [300, 300] },
    });
  });

  it('reads the probe’s own from a detection of the same picture', () => {
    const detect = {
      FaceDetails: [
        { BoundingBox: { Left: 0.6, Top: 0.6, Width: 0.1, Height: 0.1 }, Pose: { Yaw: 1 } },
        {
          BoundingBox: { Left: 0.1, Top: 0.2, Width: 0.3, Height: 0.4 },
          Pose: { Yaw: -82 },
          Smile: { Value: true },
        },
      ],
    };
    const { probe } = bodyIn(adaptCase(AMAZON, 'CompareFaces', undefined, { detect }));
    expect(probe.pose).toEqual({ yaw: -82 });
    const none = adaptCase(AMAZON, 'SearchFaces', undefined, { detect });
    expect(bodyIn(none).probe.pose).toBeUndefined();
    expect(notesIn(none)).toContain('detect_ambiguous');
  });

  it('reads Azure’s from Detect, and lets a detection of another shape be', () => {
    const { probe, provider } = bodyIn(
      adaptCase('azure-face', 'Identify', undefined, { detect: AZURE_DETECT }),
    );
    expect(probe).toMatchObject({
      face_box: { x: 20, y: 10, w: 100, h: 120 },
      pose: { yaw: 3, pitch: 1, roll: 2 },
      quality: { 'blur.value': 0.1, 'occlusion.eyeOccluded': 1, qualityForRecognition: 2 },
    });
    expect(provider.model_version).toBe('recognition_04');
    expect(adaptCase('azure-face', 'Identify', undefined, { detect: { any: 1 } }).kind).toBe('match');
  });
});
