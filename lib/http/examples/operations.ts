import { IDS } from '@/lib/http/examples/ids';
import * as match from '@/lib/http/examples/match-examples';
import type { OperationExample } from '@/lib/http/examples/operation-example';
import * as hook from '@/lib/http/examples/webhook-examples';
import { EXAMPLE_MATCH } from '@/lib/http/schemas/examples';

const id = { id: IDS.match };
const webhook = { id: IDS.webhook };
const delivery = { ...webhook, delivery: IDS.delivery };
const lines = (...answers: readonly object[]) => answers.map((line) => `${JSON.stringify(line)}\n`).join('');
const { external_id } = EXAMPLE_MATCH;

/** An example for every operation of the API, by method and address; a test fails where one is missing or does not fit. */
export const OPERATION_EXAMPLES: Readonly<Record<string, OperationExample>> = {
  'PUT /api/v1/images/{sha256}': {
    path: { sha256: EXAMPLE_MATCH.probe.sha256 },
    request: '(the bytes of the file)',
    response: match.IMAGE,
    repeated: match.IMAGE,
  },
  'POST /api/v1/matches': { response: match.WITH_DROPPED, repeated: match.PENDING },
  'GET /api/v1/matches': { query: { external_id, limit: 50 }, response: match.PAGE },
  'POST /api/v1/matches/batch': {
    request: match.BATCH,
    response: lines(
      { line: 1, status: 201, id: IDS.match, external_id },
      { line: 2, problem: { code: 'external_id_conflict', status: 409 } },
    ),
  },
  'POST /api/v1/intake/{provider}/{operation}': {
    path: { provider: 'amazon-rekognition', operation: 'SearchFacesByImage' },
    response: { ...match.PENDING, taken: 'match' },
    repeated: { ...match.PENDING, taken: 'repeat' },
  },
  'GET /api/v1/matches/{id}': { path: id, response: match.RELEASED },
  'GET /api/v1/matches/{id}/candidates/{externalId}/failure-report': {
    path: { ...id, externalId: 'ref-10442' },
    response: match.REPORT,
  },
  'POST /api/v1/matches/{id}/evidence': { path: id, response: match.PENDING, repeated: match.PENDING },
  'POST /api/v1/matches/{id}/evidence/{key}/withdraw': {
    path: { ...id, key: 'phone-records' },
    request: { reason: 'The operator sent the records of another phone.' },
    response: match.EVIDENCE_GONE,
  },
  'POST /api/v1/matches/{id}/withdraw': {
    path: id,
    request: { reason: 'The case was closed.' },
    response: match.NOT_RELEASED,
  },
  'GET /api/v1/events': { query: { cursor: IDS.cursor, limit: 50 }, response: hook.FEED },
  'POST /api/v1/leads/{token}/redeem': {
    path: { token: IDS.token },
    request: { purpose: EXAMPLE_MATCH.purpose.code },
    response: { status: 'valid', reason: null, lead: match.LEAD, checked_at: '2026-05-06T07:30:00.000Z' },
  },
  'POST /api/v1/leads/{token}/acknowledge': {
    path: { token: IDS.lead },
    request: { state: 'recalled' },
    response: { lead_id: IDS.lead, state: 'recalled', acknowledged_at: '2026-05-07T16:20:11.507Z' },
  },
  'POST /api/v1/sandbox/matches/{id}/outcome': {
    path: id,
    request: { outcome: 'lead' },
    response: match.RELEASED,
  },
  'GET /api/v1/webhooks': { response: { items: [hook.WEBHOOK] } },
  'POST /api/v1/webhooks': {
    request: hook.NEW_WEBHOOK,
    response: { ...hook.WEBHOOK, secret: hook.SECRET },
  },
  'GET /api/v1/webhooks/{id}': { path: webhook, response: hook.WEBHOOK },
  'PATCH /api/v1/webhooks/{id}': {
    path: webhook,
    request: { description: 'Case system', types: null },
    response: { ...hook.WEBHOOK, description: 'Case system', types: null },
  },
  'DELETE /api/v1/webhooks/{id}': { path: webhook },
  'POST /api/v1/webhooks/{id}/secret': {
    path: webhook,
    request: { signing: 'hmac', overlap_hours: 24 },
    response: { secret: hook.SECRET, old_until: '2026-05-05T12:00:00.000Z' },
  },
  'POST /api/v1/webhooks/{id}/test': { path: webhook, response: hook.TEST },
  'GET /api/v1/webhooks/{id}/deliveries': {
    path: webhook,
    query: { state: 'delivered', limit: 50 },
    response: { items: [hook.DELIVERY], next_cursor: null },
  },
  'GET /api/v1/webhooks/{id}/deliveries/{delivery}': {
    path: delivery,
    response: { ...hook.DELIVERY, attempts: hook.ATTEMPTS },
  },
  'POST /api/v1/webhooks/{id}/deliveries/{delivery}/resend': { path: delivery, response: hook.RESENT },
};
