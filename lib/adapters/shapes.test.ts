import { describe, expect, it } from 'vitest';
import { adapt } from '@/lib/adapters/intake';
import { AZURE_DETECT } from '@/lib/adapters/testing/azure-bodies';
import { adaptCase, bodyIn, notesIn, scoresIn } from '@/lib/adapters/testing/body';
import { envelopeOf, hashOf, PROBE, THOUSAND } from '@/lib/adapters/testing/envelope';

const put = (members: object) => (response: object) => ({ ...response, ...members });
const BY_REQUEST = { external_id: undefined, headers: { 'apim-request-id': 'r-1' } };

describe('a liveness session of several attempts', () => {
  const attempt = (attemptId: number, matchConfidence: number) => ({
    attemptId,
    result: { verifyResult: { matchConfidence }, verifyImageHash: '9'.repeat(64) },
  });
  const results = put({ results: { attempts: [attempt(1, 0.1), attempt(3, 0.3), attempt(2, 0.2)] } });

  it('is the last one that compared, or the one that was chosen', () => {
    expect(scoresIn(adaptCase('azure-face', 'LivenessWithVerify', results))).toEqual({ 'ref-1': 0.3 });
    const second = adaptCase('azure-face', 'LivenessWithVerify', results, { select: { face: 2 } });
    expect(scoresIn(second)).toEqual({ 'ref-1': 0.2 });
    expect(adaptCase('azure-face', 'LivenessWithVerify', results, { select: { face: 9 } })).toMatchObject({
      problem: 'no_candidates',
    });
  });

  it('says that the reference compared was another picture', () => {
    expect(notesIn(adaptCase('azure-face', 'LivenessWithVerify', results))).toContain(
      'reference_hash_differs',
    );
  });
});

describe('one request about several faces', () => {
  it('makes a match of its own of each, named by the face', () => {
    const faces = (r: object[]) => [
      ...r,
      { faceId: 'q-2', candidates: [{ personId: 'p-1', confidence: 0.2 }] },
    ];
    const chosen = adaptCase('azure-face', 'Identify', faces, { ...BY_REQUEST, select: { face: 'q-2' } });
    expect(bodyIn(chosen).external_id).toBe('azure-face:r-1:q-2');
    expect(scoresIn(chosen)).toEqual({ 'p-1': 0.2 });
    const several = (r: { result: unknown[] }) => ({ ...r, result: [...r.result, ...r.result] });
    const second = adaptCase('compreface', 'recognition', several, {
      external_id: undefined,
      headers: { 'x-request-id': 'r-2' },
      select: { face: 1 },
    });
    expect(bodyIn(second).external_id).toBe('compreface:r-2:face-1');
    expect(bodyIn(adaptCase('azure-face', 'Identify', undefined, BY_REQUEST)).external_id).toBe(
      'azure-face:r-1',
    );
  });

  it('reads of several detected faces the one that was asked about, or none', () => {
    const other = { faceId: 'q-0', faceRectangle: { left: 500, top: 500, width: 9, height: 9 } };
    const detect = [other, ...AZURE_DETECT];
    const found = adaptCase('azure-face', 'Identify', undefined, { detect });
    expect(bodyIn(found).probe.face_box).toEqual({ x: 20, y: 10, w: 100, h: 120 });
    const unclear = adaptCase('azure-face', 'Verify', undefined, { detect });
    expect(bodyIn(unclear).probe.face_box).toBeUndefined();
    expect(notesIn(unclear)).toContain('detect_ambiguous');
  });
});

describe('several faces of one target picture', () => {
  it('are candidates of one picture, each with its box', () => {
    const face = (left: number) => ({
      Similarity: 80,
      Face: { BoundingBox: { Left: left, Top: 0, Width: 0.1, Height: 0.1 } },
    });
    const { candidates } = bodyIn(
      adaptCase('amazon-rekognition', 'CompareFaces', put({ FaceMatches: [face(0.1), face(0.6)] })),
    );
    expect(candidates.map((c) => [c.external_id, c.image.face_box?.x, c.rank])).toEqual([
      ['ref-1', 100, undefined],
      ['ref-1#2', 600, undefined],
    ]);
  });
});

describe('conventions', () => {
  it('reads InsightFace’s pose as pitch, yaw, roll', () => {
    expect(bodyIn(adaptCase('insightface', 'search')).probe).toMatchObject({
      face_box: { x: 1, y: 2, w: 30, h: 40 },
      pose: { pitch: 4, yaw: -5, roll: 6 },
      landmarks: { left_eye: [40, 60], right_eye: [80, 61] },
    });
  });

  it.each([
    ['cosine', 2],
    ['euclidean_l2', 2],
    ['angular', 1],
    ['euclidean', 1000],
    ['__proto__', 1000],
  ])('knows where DeepFace’s %s distance ends', (similarity_metric, max) => {
    const [candidate] = bodyIn(adaptCase('deepface', 'verify', put({ similarity_metric }))).candidates;
    expect(candidate?.score).toMatchObject({ min: 0, max, direction: 'lower_is_alike' });
  });

  it('reads DeepFace’s tables with and without the list around them', () => {
    const metric = { request: { distance_metric: 'cosine', model_name: 'Facenet' } };
    const alone = adaptCase('deepface', 'find', (tables: unknown[]) => tables[0], metric);
    expect(bodyIn(alone)).toMatchObject({
      provider: { model_version: 'Facenet', threshold_used: 0.68 },
      probe: { face_box: { x: 1, y: 2, w: 3, h: 4 } },
      candidates: [{ score: { name: 'distance (cosine)' }, image: { face_box: { x: 5, y: 6, w: 7, h: 8 } } }],
    });
  });

  it('passes through what only the integrator knows', () => {
    const more = {
      priority: 7,
      consent_ref: 'consent-1',
      subject_flags: { minor: 'no' },
      search: { started_at: '2026-05-04T13:30:00Z', reference_db: { name: 'Staff' } },
      evidence: [
        { key: 'e-1', candidate: 'p-1', kind: 'document', summary: 's', source: 'x', direction: 'supports' },
      ],
      images: {
        probe: { sha256: PROBE, captured_at: '2026-05-04', processing: [{ step: 'crop', synthetic: false }] },
        candidates: [
          { id: 'p-1', sha256: hashOf(4).toUpperCase(), label: 'Anna Example', captured_at: '2024-01-02' },
        ],
      },
      request: { threshold: 0.6, threshold_source: 'operator_calibrated', max_results: 5 },
    };
    expect(bodyIn(adaptCase('azure-face', 'Identify', undefined, more))).toMatchObject({
      ...{ priority: 7, consent_ref: 'consent-1', subject_flags: { minor: 'no' } },
      provider: { threshold_used: 0.6, threshold_source: 'operator_calibrated' },
      search: { mode: '1:N', reference_db: { name: 'Staff' }, candidates_returned: 1 },
      probe: { captured_at: '2026-05-04', processing: [{ step: 'crop' }] },
      candidates: [
        { label: 'Anna Example', rank: 1, image: { sha256: hashOf(4), captured_at: '2024-01-02' } },
      ],
      evidence: [{ key: 'e-1', obtained_via: 'because_of_match' }],
    });
  });
});

describe('liveness', () => {
  it.each([
    [
      'amazon-rekognition',
      'GetFaceLivenessSessionResults',
      { SessionId: 's', Status: 'SUCCEEDED', Confidence: 99.4 },
    ],
    ['amazon-rekognition', 'CompareFaces', { SessionId: 's', Status: 'SUCCEEDED', Confidence: 99.4 }],
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
