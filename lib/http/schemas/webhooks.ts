import { z } from 'zod';
import {
  DELIVERY_KINDS,
  DELIVERY_STATES,
  type Delivery,
  DISABLED_REASONS,
  FEED_TYPES,
  SECRET_KINDS,
  type WebhookEndpoint,
} from '@/lib/domain/webhook';
import { note } from '@/lib/http/schemas/text';
import type { ShownSecret } from '@/lib/verbs/webhooks/new-webhook-secret';
import type { WebhookEntry } from '@/lib/verbs/webhooks/read-webhooks';

const id = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9_-]+$/);

export const webhookParams = z.object({ id });
export const deliveryParams = z.object({ id, delivery: id });

const url = z.string().max(2000).meta({ description: 'A public https address.' });
const types = z.array(z.enum(FEED_TYPES)).min(1).max(FEED_TYPES.length).nullable().meta({
  description: 'Null: every type, those of later versions too.',
});
const signing = z.enum(SECRET_KINDS).meta({
  description: '`hmac`: a shared secret (`whsec_…`). `ed25519`: you get the public key (`whpk_…`) alone.',
});

export const newWebhookBody = z.strictObject({
  url,
  description: note(200).default(''),
  types: types.default(null),
  signing: signing.default('hmac'),
});
export const changeWebhookBody = z.strictObject({
  url: url.optional(),
  description: note(200).optional(),
  types: types.optional(),
  enabled: z.boolean().optional(),
});
export const rotateBody = z.strictObject({
  signing: signing.default('hmac'),
  overlap_hours: z.number().int().min(0).max(168).default(24).meta({
    description: 'For so long the old secret signs as well; 0 when somebody has read it.',
  }),
});
export const deliveriesQuery = z.strictObject({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  state: z.enum(DELIVERY_STATES).optional(),
});
export const acknowledgeBody = z.strictObject({
  state: z.enum(['suspended', 'recalled']).meta({ description: 'What you know of.' }),
});

export const shownSecret = z.object({
  id: z.string(),
  signing,
  secret: z.string().nullable().meta({ description: 'Shown in this answer only. Null for ed25519.' }),
  public_key: z.string().nullable(),
});

export const webhook = z.object({
  id: z.string(),
  url: z.string(),
  description: z.string(),
  types: z.array(z.enum(FEED_TYPES)).nullable(),
  created_at: z.string(),
  enabled: z.boolean(),
  disabled_at: z.string().nullable(),
  disabled_reason: z.enum(DISABLED_REASONS).nullable(),
  failures_in_a_row: z.number(),
  paused_until: z.string().nullable(),
  last_success_at: z.string().nullable(),
  secrets: z.array(
    z.object({
      id: z.string(),
      signing,
      public_key: z.string().nullable(),
      created_at: z.string(),
      expires_at: z.string().nullable(),
    }),
  ),
});

export const delivery = z.object({
  id: z.string().meta({ description: 'The `webhook-id` of every attempt.' }),
  kind: z.enum(DELIVERY_KINDS),
  resend_of: z.string().nullable(),
  type: z.enum([...FEED_TYPES, 'webhook.test']),
  match_id: z.string().nullable(),
  external_id: z.string().nullable(),
  lead_id: z.string().nullable(),
  position: z.number().nullable(),
  at: z.string(),
  created_at: z.string(),
  state: z.enum(DELIVERY_STATES),
  tries: z.number(),
  next_at: z.string().nullable(),
  ended_at: z.string().nullable(),
});

export const attempt = z.object({
  n: z.number(),
  at: z.string(),
  ms: z.number(),
  status: z.number().nullable(),
  error: z.string().nullable(),
});

export const presentSecret = ({
  id: secretId,
  kind,
  secret,
  publicKey,
}: ShownSecret): z.input<typeof shownSecret> => ({
  ...{ id: secretId, signing: kind, secret, public_key: publicKey },
});

/** @param secrets of an endpoint just added: none of them is listed but in `secret` */
export const presentWebhook = (
  endpoint: WebhookEndpoint,
  secrets: WebhookEntry['secrets'],
): z.input<typeof webhook> => ({
  ...{ id: endpoint.id, url: endpoint.url, description: endpoint.description },
  types: endpoint.types === null ? null : [...endpoint.types],
  created_at: endpoint.createdAt,
  enabled: endpoint.disabledAt === null,
  disabled_at: endpoint.disabledAt,
  disabled_reason: endpoint.disabledReason,
  failures_in_a_row: endpoint.streak,
  paused_until: endpoint.pausedUntil,
  last_success_at: endpoint.lastSuccessAt,
  secrets: secrets.map((s) => ({
    ...{ id: s.id, signing: s.kind, public_key: s.publicKey },
    ...{ created_at: s.createdAt, expires_at: s.expiresAt },
  })),
});

export const presentDelivery = (d: Delivery): z.input<typeof delivery> => ({
  ...{ id: d.id, kind: d.kind, resend_of: d.resendOf, type: d.type, match_id: d.matchId },
  ...{ external_id: d.externalId, lead_id: d.leadId, position: d.position, at: d.at },
  ...{ created_at: d.createdAt, state: d.state, tries: d.tries },
  next_at: d.state === 'waiting' ? d.nextAt : null,
  ended_at: d.endedAt,
});
