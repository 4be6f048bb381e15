import { describe, expect, it } from 'vitest';
import { adapt } from '@/lib/adapters/intake';
import { AZURE_DETECT } from '@/lib/adapters/testing/azure-bodies';
import { adaptCase, bodyIn, notesIn, scoresIn, taken } from '@/lib/adapters/testing/body';
import { CASES, caseOf } from '@/lib/adapters/testing/cases';
import { envelopeOf, hashOf, PROBE, sized, THOUSAND } from '@/lib/adapters/testing/envelope';

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

describe('C-25: what a failure report will need', () => {
  it('takes the request id from the headers or from where the SDKs put it, and names an unknown version', () => {
    const headers = {
      'X-Amzn-RequestId': 'r-1',
      Authorization: 'AWS4-HMAC-SHA256 Credential=x',
      Cookie: 'a=b',
    };
    const adapted = adaptCase(AMAZON, 'CompareFaces', undefined, { headers, external_id: undefined });
    expect(bodyIn(adapted)).toMatchObject({
      external_id: 'amazon-rekognition:r-1',
      provider: {
        request_id: 'r-1',
        model_version: 'unknown',
        api_path: 'RekognitionService.CompareFaces',
        threshold_source: 'unknown',
      },
    });
    expect(notesIn(adapted)).toContain('threshold_unknown');
    expect(taken(adapted).dropped).toEqual(['headers.authorization', 'headers.cookie']);
    expect(JSON.stringify(adapted)).not.toMatch(/AWS4|a=b/);
    for (const part of [{ ResponseMetadata: { RequestId: 'r-2' } }, { $metadata: { requestId: 'r-2' } }])
      expect(bodyIn(adaptCase(AMAZON, 'CompareFaces', put(part))).provider.request_id).toBe('r-2');
  });

  it('keeps the versions that a search tells, and those that only the integrator knows', () => {
    expect(bodyIn(adaptCase(AMAZON, 'SearchFaces')).provider.model_version).toBe('6.0');
    const provider = { api_path: '/face/v1.2/verify', request_id: 'a-1', model_version: 'recognition_03' };
    const own = adaptCase('azure-face', 'Verify', undefined, { provider });
    expect(bodyIn(own).provider).toMatchObject(provider);
  });

  it('asks for an id where neither the response nor the integrator has one', () => {
    const adapted = adaptCase('compreface', 'recognition', undefined, { external_id: undefined });
    expect(adapted).toMatchObject({ problem: 'external_id_missing' });
  });
});

describe('C-26: a bearer token in the body', () => {
  it('is gone before anything is read, kept or told', () => {
    const adapted = adaptCase('azure-face', 'LivenessWithVerify');
    expect(JSON.stringify(adapted)).not.toContain('eyJhbGci');
    expect(taken(adapted).dropped).toContain('response.authToken');
    const bad = adaptCase('azure-face', 'LivenessWithVerify', put({ sessionId: 1 }));
    expect(bad.kind).toBe('invalid');
    expect(JSON.stringify(bad)).not.toContain('eyJhbGci');
  });

  it('makes the attempt that compared the match: its own score, boxes and session', () => {
    const adapted = adaptCase('azure-face', 'LivenessWithVerify', undefined, { external_id: undefined });
    expect(bodyIn(adapted)).toMatchObject({
      external_id: 'azure-face:session-1:attempt-2',
      provider: { session_id: 'session-1', model_version: '2024-11-15' },
      probe: { face_box: { x: 20, y: 10 } },
      candidates: [
        { score: { name: 'matchConfidence', value: 0.08 }, image: { quality: { qualityForRecognition: 3 } } },
      ],
    });
    expect(notesIn(adapted)).not.toContain('reference_hash_differs');
  });
});

describe('C-27: templates', () => {
  it.each(CASES)('$provider $operation: no part of the result holds one, nor a guess about a person', (c) => {
    const adapted = adapt(c.provider, c.operation, envelopeOf(c.response, c.pictures), THOUSAND);
    expect(JSON.stringify([taken(adapted).body, taken(adapted).aside])).not.toMatch(
      /embedding|gender|"age|emotion/i,
    );
  });

  it('knows a template without a name by its length', () => {
    const vector = Array.from({ length: 128 }, (_, i) => i / 128);
    const adapted = adaptCase('insightface', 'search', put({ anything: [vector] }));
    expect(taken(adapted).aside.response).toMatchObject({ anything: [[]] });
    expect(taken(adapted).dropped).toContain('response.anything.0 (a list of numbers)');
  });

  it('says what was dropped', () => {
    expect(taken(adaptCase('compreface', 'recognition')).dropped).toEqual([
      ...['age', 'gender', 'embedding'].map((name) => `response.result.0.${name}`),
      'response.plugins_versions.age',
    ]);
  });
});

describe('C-28: nearest subjects and streams', () => {
  it('keeps CompreFace’s nearest subject with a flag, however low', () => {
    const adapted = adaptCase('compreface', 'recognition', undefined, { request: { threshold: 0.5 } });
    expect(scoresIn(adapted)).toEqual({ anna: 0.41 });
    expect(taken(adapted).aside.notes).toContainEqual(
      expect.objectContaining({ code: 'below_provider_threshold', about: 'anna' }),
    );
    expect(notesIn(adapted)).toContain('nearest_always_returned');
  });

  it('tells apart the examples of one subject', () => {
    const twice = { subjects: ['anna', 'anna', 'anna#2'].map((subject) => ({ subject, similarity: 0.5 })) };
    const adapted = adaptCase(
      'compreface',
      'recognition',
      (r: { result: object[] }) => ({ ...r, result: [{ ...r.result[0], ...twice }] }),
      {
        images: {
          probe: { sha256: PROBE },
          candidates: [
            { id: 'anna', sha256: hashOf(2) },
            { id: 'anna#2', sha256: hashOf(3) },
          ],
        },
      },
    );
    expect(bodyIn(adapted).candidates.map((c) => [c.external_id, c.image.sha256[0]])).toEqual([
      ['anna', '2'],
      ['anna#3', '2'],
      ['anna#2', '3'],
    ]);
  });

  it('folds a track of Frigate: same track, same match, one more sight', () => {
    const none = { external_id: undefined };
    const first = adaptCase('frigate', 'tracked_object_update', undefined, none);
    const later = adaptCase('frigate', 'tracked_object_update', put({ score: 0.7, timestamp: 1607123999 }), {
      ...none,
      request: { threshold: 0.9 },
    });
    expect(first).toMatchObject({ kind: 'update', of: 'frigate:1607.4-mx' });
    expect(later).toMatchObject({
      kind: 'update',
      of: 'frigate:1607.4-mx',
      observation: {
        track: '1607.4-mx',
        at: '2020-12-04T23:19:59.000Z',
        camera: 'door',
        candidates: [{ external_id: 'anna', score: { value: 0.7 }, below_provider_threshold: true }],
      },
    });
    expect(notesIn(later)).toEqual(['running_average', 'below_provider_threshold']);
    expect(adaptCase('frigate', 'tracked_object_update', put({ name: null }))).toMatchObject({
      problem: 'no_candidates',
    });
  });
});

describe('C-29: several detectors on one frame', () => {
  it('makes one candidate of a name, and says that agreement is no second source', () => {
    const adapted = adaptCase('double-take', 'cameras');
    expect(scoresIn(adapted)).toEqual({ anna: 99, bert: 41 });
    expect(notesIn(adapted)).toContain('detectors_not_independent');
    expect(taken(adapted).aside.notes).toContainEqual(
      expect.objectContaining({ code: 'below_provider_threshold', about: 'bert' }),
    );
    expect(JSON.stringify(taken(adapted).aside.response)).toContain('deepstack');
    expect(bodyIn(adapted).candidates.map((c) => c.rank)).toEqual([undefined, undefined]);
  });

  it('asks which face, where two people stand in the frame', () => {
    const apart = (r: { misses: object[] }) => ({
      ...r,
      misses: r.misses.map((m) => ({ ...m, box: { top: 0, left: 0, width: 90, height: 90 } })),
    });
    expect(adaptCase('double-take', 'cameras', apart)).toMatchObject({
      problem: 'face_selection_needed',
      facts: { faces: ['a.jpg#1', 'a.jpg#2'] },
    });
    const chosen = adaptCase('double-take', 'cameras', apart, { select: { face: 'a.jpg#2' } });
    expect(scoresIn(chosen)).toEqual({ bert: 41 });
  });
});

describe('C-31: addresses and ids that die', () => {
  it('keeps no query of a signed address, and no picture’s bytes', () => {
    const adapted = adaptCase(
      'azure-face',
      'Verify',
      put({
        url: 'https://pictures.example/a.jpg?X-Sig=abc&Expires=1',
        plain: 'https://pictures.example/list?page=2',
        Bytes: 'A'.repeat(600),
      }),
    );
    expect(taken(adapted).aside.response).toMatchObject({
      url: 'https://pictures.example/a.jpg?[query removed]',
      plain: 'https://pictures.example/list?page=2',
      Bytes: '[picture removed]',
    });
    expect(JSON.stringify(taken(adapted).body)).not.toContain('http');
  });

  it('names every candidate without a picture, and never shortens the list', () => {
    const { response } = caseOf('azure-face', 'FindSimilar');
    expect(adapt('azure-face', 'FindSimilar', envelopeOf(response, ['s-1']), THOUSAND)).toMatchObject({
      problem: 'candidate_image_missing',
      facts: { missing: ['s-2'] },
    });
    expect(
      adapt('azure-face', 'Verify', envelopeOf({ confidence: 0.5 }, ['a', 'b']), THOUSAND),
    ).toMatchObject({
      problem: 'candidate_ambiguous',
    });
    expect(adaptCase('azure-face', 'FindSimilar', undefined, {}, () => null)).toMatchObject({
      problem: 'image_not_known',
      facts: { missing: [PROBE, hashOf(2)] },
    });
  });

  it('refuses more candidates than a match takes, instead of cutting them', () => {
    const ids = Array.from({ length: 51 }, (_, i) => `s-${i}`);
    const response = ids.map((persistedFaceId) => ({ persistedFaceId, confidence: 0.5 }));
    expect(adapt('azure-face', 'FindSimilar', envelopeOf(response, ids), THOUSAND)).toMatchObject({
      problem: 'too_many_candidates',
    });
  });
});

describe('C-32: boxes', () => {
  it('turns fractions into pixels of the picture, and lets them leave it', () => {
    const BoundingBox = { Left: -0.1, Top: 0.5, Width: 0.25, Height: 0.75 };
    const adapted = adaptCase(
      AMAZON,
      'CompareFaces',
      put({ SourceImageFace: { BoundingBox } }),
      {},
      sized(2000, 400),
    );
    expect(bodyIn(adapted).probe.face_box).toEqual({ x: -200, y: 200, w: 500, h: 300 });
    expect(taken(adapted).aside.response).toMatchObject({ SourceImageFace: { BoundingBox } });
  });

  it('draws no box that has no extent or lies beyond every picture', () => {
    for (const width of [0, -5, 1e9])
      expect(
        bodyIn(
          adaptCase('compreface', 'recognition-verify', (r: { result: { box: object }[] }) => ({
            ...r,
            result: [{ ...r.result[0], box: { x_min: 0, x_max: width, y_min: 0, y_max: 10 } }],
          })),
        ).probe.face_box,
      ).toBeUndefined();
  });

  it('puts no box of a smaller copy on the original', () => {
    const images = {
      probe: { sha256: PROBE, as_searched_sha256: hashOf(9) },
      candidates: [{ id: 'ref-1', sha256: hashOf(2) }],
    };
    const sizes = (copy: number) => (sha256: string) =>
      sha256 === hashOf(9) ? { width: copy, height: copy } : { width: 1000, height: 1000 };
    const cut = adaptCase(AMAZON, 'CompareFaces', undefined, { images }, sizes(500));
    expect(bodyIn(cut).probe.face_box).toBeUndefined();
    expect(notesIn(cut)).toContain('box_of_searched_copy');
    const same = adaptCase(AMAZON, 'CompareFaces', undefined, { images }, sizes(1000));
    expect(bodyIn(same).probe.face_box).toBeDefined();
  });

  it('says that a picture lies turned', () => {
    expect(
      notesIn(adaptCase(AMAZON, 'CompareFaces', put({ TargetImageOrientationCorrection: 'ROTATE_90' }))),
    ).toContain('picture_turned');
  });
});

describe('a video of many persons', () => {
  type Seen = { Timestamp: number; Person: { Index: number }; FaceMatches: unknown[] };
  const often = (r: { Persons: [Seen, Seen] }) => {
    const [other, seen] = r.Persons;
    return {
      ...r,
      Persons: [other, seen, { ...seen, Timestamp: 1400 }, { ...other, FaceMatches: seen.FaceMatches }],
    };
  };

  it('asks for the person, then for the moment that the probe shows', () => {
    expect(adaptCase(AMAZON, 'GetFaceSearch', often)).toMatchObject({ facts: { faces: [1, 0] } });
    expect(adaptCase(AMAZON, 'GetFaceSearch', often, { select: { face: 1 } })).toMatchObject({
      problem: 'face_selection_needed',
      facts: { faces: [900, 1400] },
    });
    const one = adaptCase(AMAZON, 'GetFaceSearch', often, {
      select: { face: 1, timestamp: 1400 },
      external_id: undefined,
    });
    expect(one).toMatchObject({
      of: 'amazon-rekognition:job-1:person-1',
      observation: { media_time_ms: 1400, track: 'person-1' },
    });
  });

  it('waits for the job, and for an id of it', () => {
    expect(adaptCase(AMAZON, 'GetFaceSearch', put({ JobStatus: 'IN_PROGRESS' }))).toMatchObject({
      problem: 'job_not_finished',
    });
    const nameless = { external_id: undefined, headers: { 'x-amzn-RequestId': 'page-2' } };
    expect(adaptCase(AMAZON, 'GetFaceSearch', put({ JobId: undefined }), nameless)).toMatchObject({
      problem: 'external_id_missing',
    });
  });
});

describe('liveness', () => {
  it.each([
    [AMAZON, 'GetFaceLivenessSessionResults', { SessionId: 's', Status: 'SUCCEEDED', Confidence: 99.4 }],
    [AMAZON, 'CompareFaces', { SessionId: 's', Status: 'SUCCEEDED', Confidence: 99.4 }],
    ['azure-face', 'Liveness', { sessionId: 's', results: { attempts: [] } }],
  ])('%s %s is never a match', (provider, operation, response) => {
    expect(adapt(provider, operation, envelopeOf(response), THOUSAND)).toMatchObject({
      problem: 'liveness_only',
    });
  });
});

describe('Azure in Python’s spelling', () => {
  it('reads the same', () => {
    const response = [{ face_id: 'q-1', candidates: [{ person_id: 'p-1', confidence: 0.7 }] }];
    expect(scoresIn(adapt('azure-face', 'identify', envelopeOf(response, ['p-1']), THOUSAND))).toEqual({
      'p-1': 0.7,
    });
  });
});
