import { z } from 'zod';
import { faceOf, rekognitionFace, SIMILARITY } from '@/lib/adapters/amazon-rekognition/face';
import { candidateOf, faceMatch } from '@/lib/adapters/amazon-rekognition/search-faces';
import { UNSAID } from '@/lib/adapters/shared/found';
import { operation } from '@/lib/adapters/shared/operation';
import { pickFace } from '@/lib/adapters/shared/select';
import { labelOf, shortId } from '@/lib/adapters/shared/text';

const person = z.object({
  Timestamp: z.number(),
  Person: z.object({ Index: z.number().int(), Face: rekognitionFace.nullish() }),
  FaceMatches: z.array(faceMatch).nullish(),
});

const response = z.object({ JobId: shortId.nullish(), Persons: z.array(person) });

/**
 * A video holds many persons, each at many moments; a reviewer compares one face in one frame. So one match is one
 * person of one job: the frame that the integrator chose and uploaded as the probe creates it, other moments of the
 * same person are further sights of the same track and no further evidence.
 *
 * | GetFaceSearch                  | desk                                                  |
 * |--------------------------------|-------------------------------------------------------|
 * | JobId, Persons[].Person.Index  | external_id, the track                                |
 * | Persons[].Timestamp            | observation.media_time_ms                             |
 * | Persons[].Person.Face          | probe: box, eyes, pose, quality                       |
 * | Persons[].FaceMatches[]        | candidates, as in SearchFaces                         |
 * | Person.BoundingBox (the body)  | aside                                                 |
 */
export const getFaceSearch = operation({
  names: ['GetFaceSearch'],
  response,
  read: (r, { envelope }) => {
    const { face, timestamp } = envelope.select ?? {};
    const matched = r.Persons.filter((s) => (s.FaceMatches ?? []).length > 0);
    const one = pickFace([...new Set(matched.map((s) => s.Person.Index))], (index) => index, face);
    if (one.kind !== 'picked') return one;
    const moments = matched.filter((s) => s.Person.Index === one.value);
    const moment = pickFace(moments, (s) => s.Timestamp, timestamp, 'select.timestamp');
    if (moment.kind !== 'picked') return moment;
    const seen = moment.value;
    const job = r.JobId ?? labelOf(envelope.provider?.session_id, 80);
    const { Index } = seen.Person;
    return {
      ...UNSAID,
      mode: '1:N',
      scale: SIMILARITY,
      // Pages of one job have request ids of their own: those would make one person many matches.
      nativeId: job && `${job}:person-${Index}`,
      apiPath: 'RekognitionService.GetFaceSearch',
      sessionId: job,
      probe: faceOf(seen.Person.Face),
      candidates: (seen.FaceMatches ?? []).map(candidateOf),
      sight: { track: `person-${Index}`, at: null, mediaTimeMs: seen.Timestamp, camera: null },
    };
  },
});
