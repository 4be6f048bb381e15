import type { Envelope } from '@/lib/adapters/shared/envelope';
import type { Face, Size } from '@/lib/adapters/shared/face';
import type { Found } from '@/lib/adapters/shared/found';
import type { Pictured } from '@/lib/adapters/shared/pictures';
import type { Threshold } from '@/lib/adapters/shared/threshold';
import type { Score } from '@/lib/domain/candidate';

/** A match that has all it needs: every candidate with its picture, every picture with its size. */
export interface Whole {
  readonly provider: string;
  readonly operation: string;
  readonly envelope: Envelope;
  readonly requestId: string | null;
  readonly externalId: string;
  readonly found: Found;
  readonly candidates: readonly Pictured[];
  /** The probe's face as it lies in the original picture. */
  readonly probe: Face;
  readonly threshold: Threshold;
  readonly size: (sha256: string) => Size;
}

/** Without members that are undefined: a digest is taken of the body, and some writers keep such members as null. */
const defined = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(defined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, defined(inner)]])),
  );
};

const factsOf = (face: Face, size: Size) => ({
  face_box: face.box?.(size) ?? undefined,
  landmarks: face.eyes?.(size) ?? undefined,
  pose: face.pose && {
    yaw: face.pose.yaw ?? undefined,
    pitch: face.pose.pitch ?? undefined,
    roll: face.pose.roll ?? undefined,
  },
  quality: Object.keys(face.quality).length > 0 ? face.quality : undefined,
});

export const scoreOf = ({ scale }: Found, value: number | null): Score | null =>
  value === null ? null : { ...scale, value };

const providerBody = ({ provider, operation, envelope, requestId, found, threshold }: Whole) => ({
  name: provider,
  operation,
  api_path: envelope.provider?.api_path ?? found.apiPath ?? undefined,
  request_id: requestId ?? undefined,
  session_id: envelope.provider?.session_id ?? found.sessionId ?? undefined,
  model_version: found.modelVersion ?? envelope.provider?.model_version ?? 'unknown',
  threshold_used: threshold.used ?? undefined,
  threshold_source: threshold.source,
});

const probeBody = ({ envelope, probe, size }: Whole) => {
  const { sha256, as_searched_sha256, captured_at, processing } = envelope.images.probe;
  const { pose, ...facts } = factsOf(probe, size(sha256));
  return { sha256, as_searched_sha256, captured_at, processing, ...facts, pose: pose ?? undefined };
};

const candidateBody = ({ found, size }: Whole, c: Pictured, index: number) => {
  const { sha256, captured_at, label } = c.picture;
  const { pose, ...facts } = factsOf(c.face, size(sha256));
  return {
    external_id: c.externalId,
    label: label ?? c.label ?? undefined,
    // One to one has no rank: nobody was put before anybody.
    rank: found.mode === '1:N' && found.ranked !== false ? index + 1 : undefined,
    score: scoreOf(found, c.score) ?? undefined,
    image: { sha256, captured_at, ...facts, pose: pose ?? undefined },
  };
};

/** The generic match body; what only the integrator knows is passed through as it was sent. */
export const bodyOf = (whole: Whole): unknown => {
  const { envelope, externalId, found, candidates } = whole;
  const { purpose, priority, subject_flags, consent_ref, evidence, search } = envelope;
  return defined({
    external_id: envelope.external_id ?? externalId,
    ...{ purpose, priority, subject_flags, consent_ref, evidence },
    provider: providerBody(whole),
    search: { ...search, mode: found.mode, candidates_returned: candidates.length },
    probe: probeBody(whole),
    candidates: candidates.map((c, i) => candidateBody(whole, c, i)),
  });
};
