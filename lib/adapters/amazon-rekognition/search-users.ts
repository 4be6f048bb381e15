import { z } from 'zod';
import { withDetected } from '@/lib/adapters/amazon-rekognition/detect';
import { rekognitionFace, SIMILARITY } from '@/lib/adapters/amazon-rekognition/face';
import { NO_FACE } from '@/lib/adapters/shared/face';
import { type FoundCandidate, UNSAID } from '@/lib/adapters/shared/found';
import { operation } from '@/lib/adapters/shared/operation';
import { labelOf, providerId } from '@/lib/adapters/shared/text';

const userMatch = z.object({ Similarity: z.number(), User: z.object({ UserId: providerId }) });

const common = { UserMatches: z.array(userMatch), FaceModelVersion: z.string().max(100).nullish() };

/**
 * | UserMatches[]   | candidate                                              |
 * |-----------------|--------------------------------------------------------|
 * | User.UserId     | external_id                                            |
 * | Similarity      | score 0..100 ↑, over all pictures of this user         |
 * | User.UserStatus | aside                                                  |
 */
const candidateOf = ({ Similarity, User }: z.output<typeof userMatch>): FoundCandidate => ({
  id: User.UserId,
  label: null,
  score: Similarity,
  below: null,
  face: NO_FACE,
});

export const searchUsers = operation({
  names: ['SearchUsers'],
  response: z.object(common),
  read: (r, { envelope }) => {
    const probe = withDetected(null, envelope.detect);
    return {
      ...UNSAID,
      mode: '1:N',
      scale: SIMILARITY,
      apiPath: 'RekognitionService.SearchUsers',
      modelVersion: labelOf(r.FaceModelVersion),
      probe: probe.face,
      candidates: r.UserMatches.map(candidateOf),
      notes: [{ code: 'score_of_a_person' }, ...probe.notes],
    };
  },
});

/** `SearchedFace` is the largest; why others were not searched stays aside in `UnsearchedFaces`. */
export const searchUsersByImage = operation({
  names: ['SearchUsersByImage'],
  response: z.object({
    ...common,
    SearchedFace: z.object({ FaceDetail: rekognitionFace.nullish() }).nullish(),
  }),
  read: (r, { envelope }) => {
    const probe = withDetected(r.SearchedFace?.FaceDetail, envelope.detect);
    return {
      ...UNSAID,
      mode: '1:N',
      scale: SIMILARITY,
      apiPath: 'RekognitionService.SearchUsersByImage',
      modelVersion: labelOf(r.FaceModelVersion),
      probe: probe.face,
      candidates: r.UserMatches.map(candidateOf),
      notes: [{ code: 'largest_face_searched' }, { code: 'score_of_a_person' }, ...probe.notes],
    };
  },
});
