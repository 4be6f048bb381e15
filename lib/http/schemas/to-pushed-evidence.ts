import type { EvidenceBody } from '@/lib/http/schemas/evidence';
import type { PushedEvidence } from '@/lib/verbs/intake/pushed';

/** One evidence item in the desk's own words. */
export const toPushedEvidence = (item: EvidenceBody): PushedEvidence => ({
  key: item.key,
  candidate: item.candidate,
  kind: item.kind,
  summary: item.summary,
  source: item.source,
  obtainedAt: item.obtained_at ?? null,
  obtainedBy: item.obtained_by ?? null,
  paidBy: item.paid_by ?? null,
  obtainedVia: item.obtained_via,
  derivedFrom: item.derived_from,
  direction: item.direction,
  weight: item.weight,
  biasing: item.biasing,
  fileSha256: item.file_sha256 ?? null,
});
