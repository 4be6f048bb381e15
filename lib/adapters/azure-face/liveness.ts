import { z } from 'zod';
import { camelKeys } from '@/lib/adapters/azure-face/camel';
import { faceRectangle, gradeOf } from '@/lib/adapters/azure-face/face';
import type { NoteCode } from '@/lib/adapters/notes';
import { nothing } from '@/lib/adapters/problems';
import { edgeBox } from '@/lib/adapters/shared/box';
import { type Face, NO_FACE } from '@/lib/adapters/shared/face';
import { rising, UNSAID } from '@/lib/adapters/shared/found';
import { operation } from '@/lib/adapters/shared/operation';
import { measures } from '@/lib/adapters/shared/pose';
import { labelOf, shortId } from '@/lib/adapters/shared/text';

const rectangle = z.object({ faceRectangle: faceRectangle.nullish() }).nullish();

const attempt = z.object({
  attemptId: z.number().int(),
  result: z
    .object({
      targets: z.object({ color: rectangle }).nullish(),
      verifyImageHash: z.string().nullish(),
      verifyResult: z.object({ matchConfidence: z.number() }).nullish(),
    })
    .nullish(),
});

const response = z.preprocess(
  camelKeys,
  z.object({
    sessionId: shortId,
    modelVersion: z.string().nullish(),
    results: z
      .object({
        attempts: z.array(attempt).nullish(),
        verifyReferences: z
          .array(
            z.object({ faceRectangle: faceRectangle.nullish(), qualityForRecognition: z.string().nullish() }),
          )
          .nullish(),
      })
      .nullish(),
  }),
);

type Rectangle = z.output<typeof faceRectangle> | null | undefined;

const boxed = (box: Rectangle, quality: Face['quality'] = {}): Face => ({
  ...NO_FACE,
  box: box ? edgeBox(box) : null,
  quality,
});

/**
 * | liveness with verify                            | desk                                           |
 * |-------------------------------------------------|------------------------------------------------|
 * | sessionId                                       | provider.session_id, and with the attempt the external_id |
 * | modelVersion                                    | provider.model_version                         |
 * | attempts[].result.verifyResult.matchConfidence  | score 0..1 ↑ of the one reference              |
 * | attempts[].result.targets.color.faceRectangle   | probe: face_box                                |
 * | verifyReferences[0]                             | candidate: face_box, qualityForRecognition     |
 * | isIdentical, livenessDecision, digest, errors   | aside                                          |
 * | authToken                                       | dropped before anything else (C-26)            |
 *
 * The last attempt that compared anything counts, unless `select.face` names another by its attemptId.
 */
export const livenessWithVerify = operation({
  names: ['LivenessWithVerify', 'GetLivenessWithVerifySessionResult', 'DetectLivenessWithVerify'],
  response,
  read: (r, { envelope }) => {
    const compared = (r.results?.attempts ?? [])
      .flatMap((a) =>
        a.result?.verifyResult ? [{ ...a, ...a.result, score: a.result.verifyResult.matchConfidence }] : [],
      )
      .sort((a, b) => b.attemptId - a.attemptId);
    const wanted = envelope.select?.face;
    const used =
      wanted === undefined ? compared[0] : compared.find((a) => String(a.attemptId) === String(wanted));
    if (!used)
      return nothing('no_candidates', 'No attempt of the session compared the face with a reference.');
    const reference = r.results?.verifyReferences?.[0];
    const given = envelope.images.candidates[0]?.sha256;
    const differs = !!used.verifyImageHash && used.verifyImageHash.toLowerCase() !== given;
    const notes: { code: NoteCode; candidate?: number }[] = [
      { code: 'liveness_decision' },
      { code: 'verdict_not_used' },
      ...(differs ? [{ code: 'reference_hash_differs', candidate: 0 } as const] : []),
    ];
    return {
      ...UNSAID,
      mode: '1:1',
      scale: rising('matchConfidence', 0, 1),
      nativeId: `${r.sessionId}:attempt-${used.attemptId}`,
      sessionId: r.sessionId,
      modelVersion: labelOf(r.modelVersion, 100),
      probe: boxed(used.targets?.color?.faceRectangle),
      candidates: [
        {
          id: null,
          label: null,
          score: used.score,
          below: null,
          face: boxed(
            reference?.faceRectangle,
            measures({ qualityForRecognition: gradeOf(reference?.qualityForRecognition) }),
          ),
        },
      ],
      notes,
    };
  },
});

/** Only says that somebody was live. */
export const liveness = operation({
  names: ['Liveness', 'GetLivenessSessionResult', 'DetectLiveness'],
  response: z.unknown(),
  read: () => nothing('liveness_only'),
});
