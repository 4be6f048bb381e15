import { z } from 'zod';
import {
  DELIVERY_KINDS,
  DELIVERY_STATES,
  DISABLED_REASONS,
  FEED_TYPES,
  SECRET_KINDS,
} from '@/lib/domain/webhook';
import { note } from '@/lib/http/schemas/text';

const kind = z.enum(SECRET_KINDS);
const types = z.array(z.enum(FEED_TYPES)).nullable();

/** Answers and bodies of the administrators' screen about webhooks; what is not named does not leave. */
export const endpointView = z.object({
  id: z.string(),
  integrator: z.string(),
  url: z.string(),
  description: z.string(),
  types,
  createdAt: z.string(),
  disabledAt: z.string().nullable(),
  disabledReason: z.enum(DISABLED_REASONS).nullable(),
  streak: z.number(),
  pausedUntil: z.string().nullable(),
  lastSuccessAt: z.string().nullable(),
  version: z.number(),
});

export const webhookEntryView = z.object({
  endpoint: endpointView,
  secrets: z.array(
    z.object({
      id: z.string(),
      kind,
      publicKey: z.string().nullable(),
      createdAt: z.string(),
      expiresAt: z.string().nullable(),
    }),
  ),
});

export const shownSecretView = z.object({
  id: z.string(),
  kind,
  secret: z.string().nullable(),
  publicKey: z.string().nullable(),
});

export const deliveryView = z.object({
  id: z.string(),
  endpoint: z.string(),
  kind: z.enum(DELIVERY_KINDS),
  resendOf: z.string().nullable(),
  type: z.enum([...FEED_TYPES, 'webhook.test']),
  matchId: z.string().nullable(),
  leadId: z.string().nullable(),
  position: z.number().nullable(),
  at: z.string(),
  createdAt: z.string(),
  state: z.enum(DELIVERY_STATES),
  tries: z.number(),
  nextAt: z.string(),
  endedAt: z.string().nullable(),
});

export const attemptView = z.object({
  n: z.number(),
  at: z.string(),
  ms: z.number(),
  status: z.number().nullable(),
  error: z.string().nullable(),
});

const url = z.string().trim().min(1).max(2000);
const chosen = z.array(z.enum(FEED_TYPES)).min(1).max(FEED_TYPES.length).nullable();

export const newWebhookForm = z.object({ url, description: note(200), types: chosen, kind });
export const changeWebhookForm = z.object({
  url: url.optional(),
  description: note(200).optional(),
  types: chosen.optional(),
  enabled: z.boolean().optional(),
});
export const rotateForm = z.object({ kind, overlapHours: z.number().int().min(0).max(168) });

const id = z.string().max(100);
export const deliveryParams = z.object({ id, delivery: id });
