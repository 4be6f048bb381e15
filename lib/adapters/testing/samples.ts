import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Responses that the services really gave. They are not ours to keep: mapping.test.ts and app/api/v1/intake.test.ts have bodies of our own. */
export const FOLDER = resolve(process.env.SECOND_LOOK_SAMPLES ?? '../shared/provider-samples');

export type Outcome = string | Readonly<Record<string, number>>;
type Row = readonly [file: string, operation: string, outcome: Outcome];

const VERIFIED = (value: number): Outcome => ({ 'ref-1': value });

export const ROWS: Readonly<Record<string, readonly [provider: string, rows: readonly Row[]]>> = {
  'aws-rekognition': [
    'amazon-rekognition',
    [
      ['AssociateFaces-1', 'AssociateFaces', 'not_a_match'],
      ['Collection-1', 'CreateCollection', 'not_a_match'],
      ['Collection-3', 'ListCollections', 'not_a_match'],
      ['Collection-5', 'DescribeCollection', 'not_a_match'],
      ['CompareFaces-1', 'CompareFaces', VERIFIED(100)],
      ['CompareFaces-3', 'CompareFaces', VERIFIED(100)],
      ['CompareFaces-yaw', 'CompareFaces', VERIFIED(100)],
      ['DetectFaces-1', 'DetectFaces', 'detection_only'],
      ['DetectFaces-3', 'CompareFaces', 'detection_only'],
      ['DisassociateFaces-1', 'DisassociateFaces', 'not_a_match'],
      ['GetFaceDetection-1', 'GetFaceDetection', 'detection_only'],
      ['GetFaceSearch-1', 'GetFaceSearch', { '056a95fa-2060-4159-9cab-7ed4daa030fa': 98.44476318359375 }],
      ['GetFaceSearch-3', 'GetFaceSearch', 'no_candidates'],
      ['IndexFaces-1', 'IndexFaces', 'not_a_match'],
      ['IndexFaces-3', 'IndexFaces', 'not_a_match'],
      ['ListFaces-1', 'ListFaces', 'not_a_match'],
      ['ListFaces-3', 'ListFaces', 'not_a_match'],
      ['ListUsers-1', 'ListUsers', 'not_a_match'],
      ['RecognizeCelebrities-1', 'RecognizeCelebrities', 'not_a_match'],
      [
        'SearchFaces-1',
        'SearchFaces',
        {
          'bd4ceb4d-9acc-4ab7-8ef8-1c2d2ba0a66a': 99.30997467041016,
          'ce7ed422-2132-4a11-ab14-06c5c410f29f': 99.24862670898438,
          '13692fe4-990a-4679-b14a-5ac23d135eab': 99.24862670898438,
          '745f7509-b1fa-44e0-8b95-367b1359638a': 96.73158264160156,
          '2eb5f3fd-e2a9-4b1c-a89f-afa0a518fe06': 96.48291015625,
          '086261e8-6deb-4bc0-ac73-ab22323cc38d': 96.43287658691406,
          '11c4bd3c-19c5-4eb8-aecc-24feb93a26e1': 95.25305938720703,
          '57189455-42b0-4839-a86c-abda48b13174': 95.22837829589844,
        },
      ],
      [
        'SearchFacesByImage-1',
        'SearchFacesByImage',
        { '578e2e1b-d0b0-493c-aa39-ba476a421a34': 99.9764175415039 },
      ],
      ['SearchUsers-1', 'SearchUsers', { demoUser1: 99.88186645507812 }],
      ['SearchUsersByImage-1', 'SearchUsersByImage', { demoUser1: 99.88186645507812 }],
    ],
  ],
  'azure-face': [
    'azure-face',
    [
      ['Detect-1', 'Detect', 'detection_only'],
      ['Detect-3', 'Identify', 'detection_only'],
      ['Detect-5', 'Detect', 'detection_only'],
      ['Error-400-1', 'Verify', 'provider_error'],
      ['Error-401-1', 'Identify', 'provider_error'],
      ['Error-403-1', 'FindSimilar', 'provider_error'],
      ['Error-404-1', 'LivenessWithVerify', 'provider_error'],
      ['Error-415-1', 'Detect', 'provider_error'],
      ['Error-429-1', 'Verify', 'provider_error'],
      [
        'FindSimilar-1',
        'FindSimilar',
        { 'f42e586f-3b28-4ef3-abc9-dc6516b28470': 0.93078, '6666907c-76bc-4a42-9083-d80283cb1319': 0.91251 },
      ],
      [
        'FindSimilarFromLargeFaceList-1',
        'FindSimilarFromLargeFaceList',
        { '015839fb-fbd9-4f79-ace9-7675fc2f1dd9': 0.8 },
      ],
      [
        'FindSimilarFromLargeFaceList-3',
        'FindSimilarFromLargeFaceList',
        { 'd77b91a7-1927-46fc-b04d-16fd680d1d83': 0.93078, '54fd1e73-3a72-4345-ad77-62f37a0bfb26': 0.91251 },
      ],
      ['GetLivenessWithVerifySessionAuditEntries-1', 'LivenessWithVerify', 'not_a_match'],
      ['GetLivenessWithVerifySessionResult-1', 'LivenessWithVerify', VERIFIED(0.08871888)],
      ['Group-1', 'Group', 'not_a_match'],
      [
        'IdentifyFromLargePersonGroup-1',
        'IdentifyFromLargePersonGroup',
        { '85c0c630-c9c9-40f8-8a4e-f9ae4f926ea5': 0.8 },
      ],
      ['TrainingStatus-1', 'GetTrainingStatus', 'not_a_match'],
      ['VerifyFaceToFace-1', 'VerifyFaceToFace', VERIFIED(0.8)],
      ['VerifyFaceToFace-3', 'Verify', VERIFIED(0.92199)],
      ['VerifyFaceToPerson-1', 'VerifyFaceToPerson', VERIFIED(0.8)],
    ],
  ],
  compreface: [
    'compreface',
    [
      ['Face-Detection-Service-1', 'detection', 'detection_only'],
      ['Face-Verification-Service-1', 'verification', VERIFIED(0.97858)],
      ['Recognize-Faces-from-a-Given-Image-1', 'recognition', { subject1: 0.97858 }],
      // The documentation cuts its lists with "...": not JSON of the service's, and refused with the place.
      [
        'Recognize-Faces-from-a-Given-Image-Embedding-1',
        'recognize-embeddings',
        'invalid_body response.result.0.similarities.1 response.result.1',
      ],
      ['Verify-Faces-from-a-Given-Image-1', 'recognition-verify', VERIFIED(0.97858)],
    ],
  ],
  'double-take': [
    'double-take',
    [
      ['double-take-cameras-back-door-1', 'cameras', { david: 100 }],
      ['double-take-matches-david-1', 'matches', { david: 66.07 }],
    ],
  ],
  frigate: [
    'frigate',
    [
      ['Face-Recognition-Update-1', 'tracked_object_update', { John: 0.95 }],
      ['Generative-AI-Description-Update-1', 'tracked_object_update', 'not_a_match'],
      ['Object-Classification-Update-1', 'tracked_object_update', 'not_a_match'],
      ['frigate-events-1', 'events', 'not_a_match'],
      ['frigate-reviews-1', 'reviews', 'not_a_match'],
    ],
  ],
  'aws-a2i': [
    'amazon-a2i',
    [
      ['HumanLoopOutput-1', 'HumanLoopOutput', 'not_a_match'],
      ['HumanLoopOutput-3', 'HumanLoopOutput', 'not_a_match'],
      ['HumanLoopStatusChangeEvent-1', 'HumanLoopStatusChange', 'not_a_match'],
    ],
  ],
};

/** Every file, with what it must come to: a problem, or the scores of its candidates by id. */
export const TABLE = Object.entries(ROWS).flatMap(([folder, [provider, rows]]) =>
  rows.map(([file, operation, outcome]) => ({ folder, provider, file, operation, outcome })),
);

export const isThere = existsSync(FOLDER);
if (!isThere)
  process.stderr.write(
    'Skipped: the folder of provider samples is not there (SECOND_LOOK_SAMPLES names another place).\n',
  );
