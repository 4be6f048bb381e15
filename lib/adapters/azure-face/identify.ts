import { z } from 'zod';
import { camelKeys } from '@/lib/adapters/azure-face/camel';
import { detectedProbe } from '@/lib/adapters/azure-face/detect';
import { CONFIDENCE } from '@/lib/adapters/azure-face/face';
import { NO_FACE } from '@/lib/adapters/shared/face';
import { UNSAID } from '@/lib/adapters/shared/found';
import { operation } from '@/lib/adapters/shared/operation';
import { pickFace } from '@/lib/adapters/shared/select';
import { providerId, shortId } from '@/lib/adapters/shared/text';

const response = z.preprocess(
  camelKeys,
  z.array(
    z.object({
      faceId: shortId,
      candidates: z.array(z.object({ personId: providerId, confidence: z.number() })),
    }),
  ),
);

/**
 * | Identify[]                | desk                                            |
 * |---------------------------|-------------------------------------------------|
 * | faceId                    | which questioned face; dies after 24 h (C-31)   |
 * | candidates[].personId     | external_id                                     |
 * | candidates[].confidence   | score 0..1 ↑, over all pictures of this person  |
 * | place in the list         | rank                                            |
 */
export const identify = operation({
  names: [
    ...(['Identify', 'IdentifyFromPersonGroup', 'IdentifyFromLargePersonGroup'] as const),
    ...['IdentifyFromPersonDirectory', 'IdentifyFromDynamicPersonGroup'],
  ],
  response,
  read: (r, { envelope, requestId }) => {
    const asked = pickFace(r, (f) => f.faceId, envelope.select?.face);
    if (asked.kind !== 'picked') return asked;
    const { faceId, candidates } = asked.value;
    const probe = detectedProbe(envelope.detect, faceId);
    return {
      ...UNSAID,
      mode: '1:N',
      scale: CONFIDENCE,
      // One request may ask about ten faces: each is a match of its own.
      nativeId: requestId && (r.length > 1 ? `${requestId}:${faceId}` : requestId),
      modelVersion: probe.modelVersion,
      probe: probe.face,
      candidates: candidates.map((c) => ({
        id: c.personId,
        label: null,
        score: c.confidence,
        below: null,
        face: NO_FACE,
      })),
      notes: [{ code: 'score_of_a_person' }, ...probe.notes],
    };
  },
});
