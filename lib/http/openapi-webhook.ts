import { z } from 'zod';
import { FEED_TYPES } from '@/lib/domain/webhook';
import { IDS } from '@/lib/http/examples/ids';
import { MESSAGE } from '@/lib/http/examples/webhook-examples';
import { schemaOf } from '@/lib/http/openapi-schema';

/** What a webhook brings; a test reads what is sent with it. */
export const webhookMessage = z.strictObject({
  type: z.enum([...FEED_TYPES, 'webhook.test']),
  timestamp: z.iso.datetime({ precision: 3 }),
  data: z.strictObject({
    match_id: z.string().nullable(),
    external_id: z.string().nullable(),
    lead_id: z.string().nullable(),
    position: z.number().nullable().meta({ description: 'Its place in the feed.' }),
  }),
});

const header = (name: string, description: string, example: string) => ({
  ...{ name, in: 'header', required: true, description, schema: { type: 'string' }, example },
});

/** The message that the desk sends, for the document's `webhooks`: Standard Webhooks. */
export const WEBHOOKS = {
  message: {
    post: {
      operationId: 'webhookMessage',
      tags: ['Webhooks'],
      summary: 'Sent to your endpoint: what happened, in ids and times alone',
      security: [],
      parameters: [
        header('webhook-id', 'The same at every attempt: drop what you have seen.', IDS.delivery),
        header(
          'webhook-timestamp',
          'Seconds since 1970; refuse what is older than five minutes.',
          '1778058760',
        ),
        header(
          'webhook-signature',
          'Of `id.timestamp.body`, one for each secret: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64.',
          'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
        ),
      ],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(webhookMessage, 'output'), example: MESSAGE } },
      },
      responses: {
        '2XX': { description: 'You have it. Answer within ten seconds, then work.' },
        '410': { description: 'You want no more: the endpoint is disabled.' },
        default: { description: 'It is sent again later, ten times in a little over three days.' },
      },
    },
  },
} as const;
