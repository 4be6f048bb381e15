import { z } from 'zod';
import { NO_FACE } from '@/lib/adapters/shared/face';
import { rising, UNSAID } from '@/lib/adapters/shared/found';
import { instantOf } from '@/lib/adapters/shared/instant';
import { operation } from '@/lib/adapters/shared/operation';
import { labelOf, providerId, shortId } from '@/lib/adapters/shared/text';

const response = z.object({
  type: z.literal('face'),
  id: shortId,
  name: providerId.nullable(),
  score: z.number(),
  camera: z.string().nullish(),
  timestamp: z.number().nullish(),
});

/**
 * | tracked_object_update, type face | desk                                                    |
 * |----------------------------------|---------------------------------------------------------|
 * | id                               | external_id, the track: same id, one match              |
 * | name                             | the candidate's external_id and label; null is nobody   |
 * | score                            | score 0..1 ↑, running average, below the threshold too  |
 * | camera, timestamp                | observation                                             |
 */
export const trackedObjectUpdate = operation({
  names: ['tracked_object_update', 'face'],
  response,
  read: (r) => ({
    ...UNSAID,
    mode: '1:N',
    ranked: false,
    scale: rising('score', 0, 1),
    nativeId: r.id,
    apiPath: 'frigate/tracked_object_update',
    probe: NO_FACE,
    candidates:
      r.name === null ? [] : [{ id: r.name, label: r.name, score: r.score, below: null, face: NO_FACE }],
    sight: { track: r.id, at: instantOf(r.timestamp), mediaTimeMs: null, camera: labelOf(r.camera) },
    notes: [{ code: 'running_average' }],
  }),
});
