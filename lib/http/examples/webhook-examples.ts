import { IDS } from '@/lib/http/examples/ids';
import { EXAMPLE_MATCH } from '@/lib/http/schemas/examples';

const CREATED = '2026-05-04T12:00:00.000Z';

/** One item of the feed, and the news that a webhook brings of it. */
const NEWS = {
  type: 'lead.issued',
  match_id: IDS.match,
  external_id: EXAMPLE_MATCH.external_id,
  lead_id: IDS.lead,
  position: 1042,
  at: '2026-05-05T09:12:40.008Z',
};

export const FEED = { items: [NEWS], next_cursor: IDS.cursor, more: false };

/** The body of a webhook message, as it is sent. */
export const MESSAGE = {
  type: NEWS.type,
  timestamp: NEWS.at,
  data: {
    match_id: NEWS.match_id,
    external_id: NEWS.external_id,
    lead_id: NEWS.lead_id,
    position: NEWS.position,
  },
};

export const NEW_WEBHOOK = {
  url: 'https://hooks.example.com/second-look',
  types: ['lead.issued', 'lead.suspended', 'lead.recalled'],
};

export const WEBHOOK = {
  ...NEW_WEBHOOK,
  id: IDS.webhook,
  description: '',
  created_at: CREATED,
  enabled: true,
  disabled_at: null,
  disabled_reason: null,
  failures_in_a_row: 0,
  paused_until: null,
  last_success_at: null,
  secrets: [{ id: IDS.secret, signing: 'hmac', public_key: null, created_at: CREATED, expires_at: null }],
};

export const SECRET = {
  id: IDS.secret,
  signing: 'hmac',
  secret: 'whsec_bm90IGEgc2VjcmV0OiBvbmx5IGFuIGV4YW1wbGU=',
  public_key: null,
};

export const DELIVERY = {
  ...NEWS,
  id: IDS.delivery,
  kind: 'event',
  resend_of: null,
  created_at: '2026-05-05T09:12:40.011Z',
  state: 'delivered',
  tries: 2,
  next_at: null,
  ended_at: '2026-05-05T09:12:46.204Z',
};

const soon = {
  created_at: '2026-05-05T10:00:00.000Z',
  state: 'waiting',
  tries: 0,
  next_at: '2026-05-05T10:00:00.000Z',
  ended_at: null,
};

export const RESENT = { ...DELIVERY, ...soon, id: IDS.resent, kind: 'resend', resend_of: IDS.delivery };

export const TEST = {
  ...RESENT,
  kind: 'test',
  resend_of: null,
  type: 'webhook.test',
  match_id: null,
  external_id: null,
  lead_id: null,
  position: null,
};

export const ATTEMPTS = [
  { n: 1, at: '2026-05-05T09:12:40.030Z', ms: 41, status: 502, error: null },
  { n: 2, at: '2026-05-05T09:12:46.150Z', ms: 54, status: 204, error: null },
];
