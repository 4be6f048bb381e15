import type { ImageBody, ProbeBody } from '@/lib/http/schemas/image';
import type { MatchBody } from '@/lib/http/schemas/match';
import { toPushedEvidence } from '@/lib/http/schemas/to-pushed-evidence';
import type { NamedImage, Pushed } from '@/lib/verbs/intake/pushed';

const toImage = (image: ImageBody): NamedImage => ({
  sha256: image.sha256,
  capturedAt: image.captured_at ?? null,
  faceBox: image.face_box ?? null,
  landmarks: image.landmarks
    ? { leftEye: image.landmarks.left_eye, rightEye: image.landmarks.right_eye }
    : null,
  pose: image.pose
    ? { yaw: image.pose.yaw ?? null, pitch: image.pose.pitch ?? null, roll: image.pose.roll ?? null }
    : null,
  quality: image.quality ?? {},
});

const toProbe = ({ as_searched_sha256, processing, ...image }: ProbeBody): Pushed['probe'] => ({
  ...toImage(image),
  asSearchedSha256: as_searched_sha256 ?? null,
  processing: (processing ?? []).map((step) => ({ ...step, note: step.note ?? null })),
});

const toProvider = (p: MatchBody['provider']): Pushed['provider'] => ({
  name: p.name,
  operation: p.operation,
  apiPath: p.api_path ?? null,
  requestId: p.request_id ?? null,
  sessionId: p.session_id ?? null,
  modelVersion: p.model_version,
  threshold: p.threshold_used ?? null,
  thresholdSource: p.threshold_source,
});

const toSearch = (s: MatchBody['search']): Pushed['search'] => ({
  mode: s.mode,
  startedAt: s.started_at ?? null,
  endedAt: s.ended_at ?? null,
  database: s.reference_db
    ? {
        name: s.reference_db.name,
        version: s.reference_db.version ?? null,
        size: s.reference_db.size ?? null,
        inclusionCriteria: s.reference_db.inclusion_criteria_ref ?? null,
      }
    : null,
  candidatesReturned: s.candidates_returned,
});

const toPurpose = (p: MatchBody['purpose']): Pushed['purpose'] => ({
  code: p.code,
  offence: p.offence ?? null,
  legalBasis: p.legal_basis ?? null,
  caseRef: p.case_ref ?? null,
  authorisation: p.authorisation ?? null,
});

/** The body in the desk's own words; what was not sent becomes null, never a guess. */
export const toPushed = (body: MatchBody): Omit<Pushed, 'digest' | 'dropped'> => ({
  externalId: body.external_id,
  priority: body.priority,
  purpose: toPurpose(body.purpose),
  provider: toProvider(body.provider),
  search: toSearch(body.search),
  minor: body.subject_flags?.minor ?? 'unknown',
  consentRef: body.consent_ref ?? null,
  probe: toProbe(body.probe),
  candidates: body.candidates.map((c) => ({
    externalId: c.external_id,
    label: c.label ?? null,
    rank: c.rank ?? null,
    score: c.score ?? null,
    image: toImage(c.image),
  })),
  evidence: body.evidence.map(toPushedEvidence),
});
