import type { Case } from '@/lib/adapters/testing/case';

const box = { probability: 0.99, x_min: 10, y_min: 20, x_max: 110, y_max: 150 };
const landmarks = [
  [40, 60],
  [80, 61],
  [60, 80],
  [45, 110],
  [75, 110],
];
const guesses = { age: { low: 25, high: 32 }, gender: { value: 'female' }, embedding: [0.1, -0.2] };
const plugins_versions = { calculator: 'facenet.Calculator', age: 'agegender.AgeDetector' };
const seen = (name: string, confidence: number, detector: string) => ({
  ...{ name, confidence, detector, match: confidence >= 60, type: 'latest', filename: 'a.jpg', base64: null },
  box: { top: 300, left: 700, width: 300, height: 400 },
});

/** Bodies in the shape of the services', with values of our own. */
export const OTHERS: readonly Case[] = [
  {
    provider: 'compreface',
    operation: 'recognition',
    response: {
      result: [{ ...guesses, box, landmarks, subjects: [{ subject: 'anna', similarity: 0.41 }] }],
      plugins_versions,
    },
    pictures: ['anna'],
    scores: { anna: 0.41 },
  },
  {
    provider: 'compreface',
    operation: 'recognize-embeddings',
    response: { result: [{ embedding: [0.1], similarities: [{ subject: 'anna', similarity: 0.41 }] }] },
    pictures: ['anna'],
    scores: { anna: 0.41 },
  },
  {
    provider: 'compreface',
    operation: 'verification',
    response: {
      result: [
        {
          source_image_face: { ...guesses, box, landmarks },
          face_matches: [{ ...guesses, box, landmarks, similarity: 0.97 }],
          plugins_versions,
        },
      ],
    },
    pictures: ['ref-1'],
    scores: { 'ref-1': 0.97 },
  },
  {
    provider: 'compreface',
    operation: 'recognition-verify',
    response: { result: [{ ...guesses, box, landmarks, similarity: 0.97 }], plugins_versions },
    pictures: ['ref-1'],
    scores: { 'ref-1': 0.97 },
  },
  {
    provider: 'double-take',
    operation: 'matches',
    response: {
      ...{ id: 'track-1', timestamp: '2026-05-04T05:01:36.030Z', attempts: 3, camera: 'door', zones: [] },
      match: seen('anna', 66.07, 'compreface'),
    },
    pictures: ['anna'],
    scores: { anna: 66.07 },
    update: 'double-take:track-1',
  },
  {
    provider: 'double-take',
    operation: 'cameras',
    response: {
      ...{ id: 'track-1', timestamp: '2026-05-04T05:01:36.030Z', camera: 'door' },
      matches: [seen('anna', 99, 'compreface'), seen('anna', 71, 'deepstack')],
      misses: [seen('bert', 41, 'compreface')],
      unknowns: [],
    },
    pictures: ['anna', 'bert'],
    scores: { anna: 99, bert: 41 },
    update: 'double-take:track-1',
  },
  {
    provider: 'frigate',
    operation: 'tracked_object_update',
    response: {
      ...{ type: 'face', id: '1607.4-mx', name: 'anna', score: 0.95, camera: 'door' },
      timestamp: 1607123958.748393,
    },
    pictures: ['anna'],
    scores: { anna: 0.95 },
    update: 'frigate:1607.4-mx',
  },
  {
    provider: 'deepface',
    operation: 'verify',
    response: {
      ...{ verified: false, distance: 0.71, threshold: 0.68, confidence: 12.3, model: 'VGG-Face' },
      ...{ detector_backend: 'opencv', similarity_metric: 'cosine', time: 1.2 },
      facial_areas: {
        img1: { x: 1, y: 2, w: 30, h: 40, left_eye: [10, 12], right_eye: [22, 12] },
        img2: { x: 5, y: 6, w: 70, h: 80, left_eye: null, right_eye: null },
      },
    },
    pictures: ['ref-1'],
    scores: { 'ref-1': 0.71 },
  },
  {
    provider: 'deepface',
    operation: 'find',
    response: [
      [
        {
          ...{ identity: 'db/anna/1.jpg', hash: 'x', distance: 0.31, threshold: 0.68 },
          ...{ source_x: 1, source_y: 2, source_w: 3, source_h: 4 },
          ...{ target_x: 5, target_y: 6, target_w: 7, target_h: 8 },
        },
      ],
    ],
    pictures: ['db/anna/1.jpg'],
    scores: { 'db/anna/1.jpg': 0.31 },
  },
  {
    provider: 'insightface',
    operation: 'search',
    response: {
      face: {
        bbox: [1, 2, 31, 42],
        kps: landmarks,
        det_score: 0.8,
        pose: [4, -5, 6],
        normed_embedding: [0.1],
      },
      matches: [{ id: 'x-1', similarity: -0.12, face: { bbox: [1, 2, 31, 42], kps: landmarks } }],
      model: 'buffalo_l',
    },
    pictures: ['x-1'],
    scores: { 'x-1': -0.12 },
  },
  {
    provider: 'insightface',
    operation: 'compare',
    response: { matches: [{ id: 'x-1', similarity: 0.5 }] },
    pictures: ['x-1'],
    scores: { 'x-1': 0.5 },
  },
];
