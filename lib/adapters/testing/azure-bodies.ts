import type { Case } from '@/lib/adapters/testing/case';

const rectangle = { top: 10, left: 20, width: 100, height: 120 };

export const AZURE_DETECT = [
  {
    faceId: 'q-1',
    recognitionModel: 'recognition_04',
    faceRectangle: rectangle,
    faceLandmarks: { pupilLeft: { x: 50, y: 50 }, pupilRight: { x: 90, y: 51 }, noseTip: { x: 70, y: 70 } },
    faceAttributes: {
      headPose: { pitch: 1, roll: 2, yaw: 3 },
      blur: { blurLevel: 'low', value: 0.1 },
      occlusion: { foreheadOccluded: false, eyeOccluded: true, mouthOccluded: false },
      qualityForRecognition: 'medium',
      age: 44,
      emotion: { anger: 1 },
    },
  },
];

/** Bodies in the shape of the service's, with values of our own. */
export const AZURE: readonly Case[] = [
  {
    operation: 'Verify',
    response: { isIdentical: true, confidence: 0.81 },
    pictures: ['ref-1'],
    scores: { 'ref-1': 0.81 },
  },
  {
    operation: 'Identify',
    response: [{ faceId: 'q-1', candidates: [{ personId: 'p-1', confidence: 0.7 }] }],
    pictures: ['p-1'],
    scores: { 'p-1': 0.7 },
  },
  {
    operation: 'FindSimilar',
    response: [
      { persistedFaceId: 's-1', confidence: 0.93 },
      { faceId: 's-2', confidence: 0.91 },
    ],
    pictures: ['s-1', 's-2'],
    scores: { 's-1': 0.93, 's-2': 0.91 },
  },
  {
    operation: 'LivenessWithVerify',
    response: {
      sessionId: 'session-1',
      authToken: 'eyJhbGciOiJFUzI1NiIsIm',
      status: 'Succeeded',
      modelVersion: '2024-11-15',
      results: {
        attempts: [
          {
            attemptId: 2,
            attemptStatus: 'Succeeded',
            result: {
              livenessDecision: 'realface',
              targets: { color: { faceRectangle: rectangle } },
              verifyResult: { matchConfidence: 0.08, isIdentical: false },
              verifyImageHash: '2'.repeat(64),
            },
          },
          { attemptId: 1, attemptStatus: 'Failed', error: { code: 'FaceWithMaskDetected' } },
        ],
        verifyReferences: [{ faceRectangle: rectangle, qualityForRecognition: 'high' }],
      },
    },
    pictures: ['ref-1'],
    scores: { 'ref-1': 0.08 },
  },
].map((c) => ({ provider: 'azure-face', ...c }));
