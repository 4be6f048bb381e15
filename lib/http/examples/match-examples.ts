import { LEAD_NOTICE } from '@/lib/domain/lead';
import { IDS } from '@/lib/http/examples/ids';
import { EXAMPLE_MATCH } from '@/lib/http/schemas/examples';

const RECEIVED = '2026-05-04T13:30:05.120Z';
const { sha256 } = EXAMPLE_MATCH.probe;

export const IMAGE = {
  sha256,
  bytes: 184_213,
  type: 'image/jpeg',
  width: 600,
  height: 800,
  exif_orientation: 1,
};

const row = { id: IDS.match, external_id: EXAMPLE_MATCH.external_id, received_at: RECEIVED };

/** Pushed, and waiting for people. */
export const PENDING = {
  ...row,
  answer: 'pending',
  evidence: [{ key: 'phone-records', standing: true }],
  required_evidence: [{ kind: 'document', present: true }],
};

export const WITH_DROPPED = { ...PENDING, dropped: ['candidates.0.gender', 'probe.quality.AgeRange'] };

export const LEAD = {
  id: IDS.lead,
  state: 'live',
  candidate: 'ref-10442',
  purpose: EXAMPLE_MATCH.purpose.code,
  issued_at: '2026-05-05T09:12:40.008Z',
  expires_at: '2026-06-04T09:12:40.008Z',
  nature: 'investigative_lead',
  notice: LEAD_NOTICE,
  low_consequence: false,
  dissent_count: 1,
  dissent: [{ kind: 'vote_insufficient', opinion: 0, reasons: 'The lower half of the face is covered.' }],
  earlier_rejections: [],
  evidence_reveal: 'staged',
  limits: [],
  observed_false_lead_rate: null,
  observed_false_lead_rate_note: 'not measured yet',
};

/** Approved: the lead is there, and its token. */
export const RELEASED = { ...PENDING, answer: 'lead', lead: { ...LEAD, token: IDS.token } };

export const NOT_RELEASED = { ...PENDING, answer: 'not_released' };

export const EVIDENCE_GONE = { ...PENDING, evidence: [{ key: 'phone-records', standing: false }] };

export const PAGE = { items: [{ ...row, answer: 'pending' }], next_cursor: null };

export const BATCH = [
  JSON.stringify({ ...EXAMPLE_MATCH, external_id: 'case-2026-0117/search-1' }),
  JSON.stringify({ ...EXAMPLE_MATCH, external_id: 'case-2026-0117/search-1', priority: 9 }),
  '',
].join('\n');

export const REPORT = {
  text: 'Report of a face recognition failure\n\nService: Example Recogniser\nOperation: search\n…',
  json: { provider: 'Example Recogniser', operation: 'search', request_id: '3f0c1a52', api_path: null },
  missing: ['API path', 'Session id'],
  complete: false,
};
