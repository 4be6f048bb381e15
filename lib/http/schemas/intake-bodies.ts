import { EXAMPLE_MATCH } from '@/lib/http/schemas/examples';

const { purpose, probe, candidates } = EXAMPLE_MATCH;
const [one] = candidates;

/** What stands around every response: purpose, and a picture for the probe and for each candidate by its id. */
const around = (id: string) => ({
  purpose: { code: purpose.code, case_ref: purpose.case_ref },
  images: { probe: { sha256: probe.sha256 }, candidates: [{ id, sha256: one?.image.sha256 ?? '' }] },
});

const face = { BoundingBox: { Left: 0.31, Top: 0.18, Width: 0.22, Height: 0.34 }, Confidence: 99.98 };

/** An envelope for each provider, as an integrator would send it; the document shows them, and a test sends them. */
export const INTAKE_EXAMPLES = {
  'amazon-rekognition/SearchFacesByImage': {
    response: {
      SearchedFaceBoundingBox: face.BoundingBox,
      SearchedFaceConfidence: 99.98,
      FaceMatches: [{ Similarity: 97.2, Face: { ...face, FaceId: 'face-10442' } }],
      FaceModelVersion: '7.0',
    },
    headers: { 'x-amzn-RequestId': '3f0c1a52-4b1d-4c7e-9a56-0c2f5a7d1e90' },
    request: { threshold: 99 },
    ...around('face-10442'),
  },
  'azure-face/Identify': {
    response: [{ faceId: 'f-1', candidates: [{ personId: 'person-10442', confidence: 0.82 }] }],
    headers: { 'apim-request-id': '9d1c6a70-55a2-4a53-9a4c-6cbb0b2c3f10' },
    consent_ref: 'consent-2026-0117',
    ...around('person-10442'),
  },
  'compreface/recognition': {
    response: {
      result: [
        {
          box: { probability: 0.99, x_min: 210, y_min: 96, x_max: 390, y_max: 316 },
          subjects: [{ subject: 'ref-10442', similarity: 0.91 }],
        },
      ],
    },
    external_id: 'case-2026-0117/search-2',
    ...around('ref-10442'),
  },
  'double-take/matches': {
    response: {
      ...{
        id: 'ev-1',
        duration: 1.2,
        timestamp: '2026-05-04T13:30:00.000Z',
        attempts: 2,
        camera: 'gate',
        zones: [],
      },
      match: {
        ...{ name: 'ref-10442', confidence: 71.5, match: true, type: 'latest', detector: 'compreface' },
        ...{ duration: 0.5, filename: 'a.jpg', box: { top: 96, left: 210, width: 180, height: 220 } },
      },
    },
    ...around('ref-10442'),
  },
  'frigate/tracked_object_update': {
    response: {
      ...{ type: 'face', id: '1778851800.12-abcdef', name: 'ref-10442', score: 0.88 },
      ...{ camera: 'gate', timestamp: 1778851801.5 },
    },
    ...around('ref-10442'),
  },
  'deepface/verify': {
    response: {
      ...{ verified: true, distance: 0.31, threshold: 0.4, model: 'Facenet', similarity_metric: 'cosine' },
      ...{ detector_backend: 'retinaface', facial_areas: {}, time: 1.1 },
    },
    external_id: 'case-2026-0117/search-3',
    ...around('ref-10442'),
  },
  'insightface/search': {
    response: { matches: [{ id: 'ref-10442', similarity: 0.47 }], model: 'buffalo_l' },
    external_id: 'case-2026-0117/search-4',
    ...around('ref-10442'),
  },
} as const;
