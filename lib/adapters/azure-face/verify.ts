import { z } from 'zod';
import { camelKeys } from '@/lib/adapters/azure-face/camel';
import { detectedProbe } from '@/lib/adapters/azure-face/detect';
import { CONFIDENCE } from '@/lib/adapters/azure-face/face';
import { NO_FACE } from '@/lib/adapters/shared/face';
import { UNSAID } from '@/lib/adapters/shared/found';
import { operation } from '@/lib/adapters/shared/operation';

/** What `isIdentical` compares with; the request has no parameter for it. */
const VERIFY_THRESHOLD = 0.5;

const response = z.preprocess(
  camelKeys,
  z.object({ isIdentical: z.boolean().nullish(), confidence: z.number() }),
);

/**
 * | Verify       | desk                                                      |
 * |--------------|-----------------------------------------------------------|
 * | confidence   | score 0..1 ↑ of the one reference                         |
 * | isIdentical  | aside; only says whether 0.5 is reached                   |
 * | (Detect)     | probe: box, eyes, pose, quality; recognitionModel         |
 */
export const verify = operation({
  names: [
    'Verify',
    'VerifyFaceToFace',
    'VerifyFaceToPerson',
    'VerifyFromLargePersonGroup',
    'VerifyFromPersonDirectory',
  ],
  response,
  read: (r, { envelope }) => {
    const probe = detectedProbe(envelope.detect, envelope.select?.face);
    return {
      ...UNSAID,
      mode: '1:1',
      scale: CONFIDENCE,
      threshold: { value: VERIFY_THRESHOLD, source: 'vendor_default' },
      modelVersion: probe.modelVersion,
      probe: probe.face,
      candidates: [{ id: null, label: null, score: r.confidence, below: null, face: NO_FACE }],
      notes: [{ code: 'verdict_not_used' }, ...probe.notes],
    };
  },
});
