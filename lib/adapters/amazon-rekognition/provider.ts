import { compareFaces } from '@/lib/adapters/amazon-rekognition/compare-faces';
import { getFaceSearch } from '@/lib/adapters/amazon-rekognition/get-face-search';
import { liveness } from '@/lib/adapters/amazon-rekognition/liveness';
import { searchFaces, searchFacesByImage } from '@/lib/adapters/amazon-rekognition/search-faces';
import { searchUsers, searchUsersByImage } from '@/lib/adapters/amazon-rekognition/search-users';
import { has } from '@/lib/adapters/shared/has';
import type { Provider } from '@/lib/adapters/shared/operation';
import { sniffer } from '@/lib/adapters/shared/sniff';

const isError = (r: unknown): boolean =>
  has(r, '__type') ||
  has(r, 'Error') ||
  has(r, 'code', 'message') ||
  (has(r, 'name', 'message') && has(r, '$fault'));

const running = (r: unknown): boolean => has(r, 'JobStatus') && r.JobStatus === 'IN_PROGRESS';
const failed = (r: unknown): boolean => has(r, 'JobStatus') && r.JobStatus === 'FAILED';

/** What Rekognition's other operations return: nothing in it was compared with anybody. */
const OTHER = [
  'FaceRecords',
  'AssociatedFaces',
  'DisassociatedFaces',
  'CollectionIds',
  'CollectionArn',
  'CollectionARN',
  'Users',
  'Faces',
];

export const amazonRekognition: Provider = {
  name: 'amazon-rekognition',
  operations: [
    ...[compareFaces, searchFaces, searchFacesByImage, searchUsers, searchUsersByImage],
    ...[getFaceSearch, liveness],
  ],
  sniff: sniffer([
    { when: isError, problem: 'provider_error' },
    { when: failed, problem: 'provider_error', detail: 'The job failed at the provider.' },
    { when: running, problem: 'job_not_finished' },
    { when: (r) => has(r, 'FaceDetails') || has(r, 'Faces', 'JobStatus'), problem: 'detection_only' },
    { when: (r) => has(r, 'SessionId', 'Status') && !has(r, 'FaceMatches'), problem: 'liveness_only' },
    {
      when: (r) => has(r, 'CelebrityFaces'),
      problem: 'not_a_match',
      detail: 'Celebrity recognition returns names without reference pictures; there is nothing to compare.',
    },
    { when: (r) => OTHER.some((name) => has(r, name)), problem: 'not_a_match' },
  ]),
};
