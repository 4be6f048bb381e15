import type { Case } from '@/lib/adapters/testing/case';

const box = { Left: 0.1, Top: 0.2, Width: 0.3, Height: 0.4 };
const Face = {
  BoundingBox: box,
  Confidence: 99.99,
  Landmarks: [
    { Type: 'eyeLeft', X: 0.2, Y: 0.3 },
    { Type: 'eyeRight', X: 0.3, Y: 0.3 },
  ],
  Pose: { Yaw: -12, Pitch: 3, Roll: 1 },
  Quality: { Brightness: 60, Sharpness: 80 },
};
const match = (FaceId: string, Similarity: number) => ({
  Similarity,
  Face: { FaceId, ImageId: 'i', ExternalImageId: `${FaceId}.jpg`, BoundingBox: box, Confidence: 99.9 },
});
const FaceMatches = [match('f-1', 98.5), match('f-2', 91.25)];
const UserMatches = [{ Similarity: 97.5, User: { UserId: 'u-1', UserStatus: 'ACTIVE' } }];
const two = ['f-1', 'f-2'];

/** Bodies in the shape of the service's, with values of our own. */
export const REKOGNITION: readonly Case[] = [
  {
    operation: 'CompareFaces',
    response: {
      SourceImageFace: { BoundingBox: box, Confidence: 99.9 },
      FaceMatches: [{ Similarity: 88, Face }],
      UnmatchedFaces: [{ BoundingBox: box, Confidence: 97 }],
    },
    pictures: ['ref-1'],
    scores: { 'ref-1': 88 },
  },
  {
    operation: 'SearchFaces',
    response: { SearchedFaceId: 'f-0', FaceMatches, FaceModelVersion: '6.0' },
    pictures: two,
    scores: { 'f-1': 98.5, 'f-2': 91.25 },
  },
  {
    operation: 'SearchFacesByImage',
    response: {
      SearchedFaceBoundingBox: box,
      SearchedFaceConfidence: 99.9,
      FaceMatches,
      FaceModelVersion: '6.0',
    },
    pictures: two,
    scores: { 'f-1': 98.5, 'f-2': 91.25 },
  },
  {
    operation: 'SearchUsers',
    response: { SearchedUser: { UserId: 'u-0' }, UserMatches, FaceModelVersion: '6' },
    pictures: ['u-1'],
    scores: { 'u-1': 97.5 },
  },
  {
    operation: 'SearchUsersByImage',
    response: {
      SearchedFace: { FaceDetail: { ...Face, Gender: { Value: 'x' }, AgeRange: { Low: 1, High: 2 } } },
      UnsearchedFaces: [{ FaceDetails: { BoundingBox: box }, Reasons: ['FACE_NOT_LARGEST'] }],
      UserMatches,
      FaceModelVersion: '6',
    },
    pictures: ['u-1'],
    scores: { 'u-1': 97.5 },
  },
  {
    operation: 'GetFaceSearch',
    response: {
      JobStatus: 'SUCCEEDED',
      JobId: 'job-1',
      Persons: [
        { Timestamp: 400, Person: { Index: 0, Face }, FaceMatches: [] },
        { Timestamp: 900, Person: { Index: 1, Face }, FaceMatches },
      ],
    },
    pictures: two,
    scores: { 'f-1': 98.5, 'f-2': 91.25 },
    update: 'amazon-rekognition:job-1:person-1',
  },
].map((c) => ({ provider: 'amazon-rekognition', ...c }));
