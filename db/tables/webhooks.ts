import { sql } from 'drizzle-orm';
import { type Kit, oneOf } from '@/db/columns';
import type { integratorTables } from '@/db/tables/integrators';
import {
  type Attempt,
  DELIVERY_KINDS,
  DELIVERY_STATES,
  type Delivery,
  DISABLED_REASONS,
  SECRET_KINDS,
  type WebhookEndpoint,
  type WebhookSecret,
} from '@/lib/domain/webhook';

type Integrators = ReturnType<typeof integratorTables>;

/** Queries say it word for word, or the partial indexes do not serve. */
export const WAITING = `state = 'waiting'`;

const endpointTable = (kit: Kit, { integrators }: Integrators) =>
  kit.table(
    'webhook_endpoints',
    {
      id: kit.text('id').primaryKey(),
      integrator: kit
        .text('integrator')
        .notNull()
        .references(() => integrators.id),
      url: kit.text('url').notNull(),
      description: kit.text('description').notNull(),
      types: kit.json<NonNullable<WebhookEndpoint['types']>>('types'),
      createdAt: kit.text('created_at').notNull(),
      disabledAt: kit.text('disabled_at'),
      disabledReason: kit.text('disabled_reason').$type<NonNullable<WebhookEndpoint['disabledReason']>>(),
      streak: kit.integer('streak').notNull(),
      pausedUntil: kit.text('paused_until'),
      lastSuccessAt: kit.text('last_success_at'),
      version: kit.integer('version').notNull(),
      /** Removed ones stay for the sake of what was sent to them. */
      removedAt: kit.text('removed_at'),
      /** One process at a time sends to an endpoint, until then at most. */
      claim: kit.text('claim'),
      claimedUntil: kit.text('claimed_until'),
      /** Whoever was served longest ago comes first. */
      servedAt: kit.text('served_at').notNull(),
    },
    (t) => [
      kit.index('webhook_endpoints_integrator').on(t.integrator),
      kit.check('webhook_endpoints_disabled', sql.raw('(disabled_at is null) = (disabled_reason is null)')),
      kit.check('webhook_endpoints_claim', sql.raw('(claim is null) = (claimed_until is null)')),
      oneOf(kit, 'webhook_endpoints_reason', 'disabled_reason', DISABLED_REASONS),
    ],
  );

type Endpoints = ReturnType<typeof endpointTable>;

const secretTable = (kit: Kit, endpoints: Endpoints) =>
  kit.table(
    'webhook_secrets',
    {
      id: kit.text('id').primaryKey(),
      endpoint: kit
        .text('endpoint')
        .notNull()
        .references(() => endpoints.id),
      kind: kit.text('kind').$type<WebhookSecret['kind']>().notNull(),
      sealed: kit.text('sealed').notNull(),
      publicKey: kit.text('public_key'),
      createdAt: kit.text('created_at').notNull(),
      expiresAt: kit.text('expires_at'),
    },
    (t) => [
      kit.index('webhook_secrets_endpoint').on(t.endpoint),
      // Of two who rotate at once, one finds that somebody was faster.
      kit.uniqueIndex('webhook_secrets_one_newest').on(t.endpoint).where(sql.raw('expires_at is null')),
      oneOf(kit, 'webhook_secrets_kind', 'kind', SECRET_KINDS),
    ],
  );

const deliveryTable = (kit: Kit, endpoints: Endpoints) =>
  kit.table(
    'webhook_deliveries',
    {
      id: kit.text('id').primaryKey(),
      endpoint: kit
        .text('endpoint')
        .notNull()
        .references(() => endpoints.id),
      integrator: kit.text('integrator').notNull(),
      kind: kit.text('kind').$type<Delivery['kind']>().notNull(),
      resendOf: kit.text('resend_of'),
      type: kit.text('type').$type<Delivery['type']>().notNull(),
      matchId: kit.text('match_id'),
      externalId: kit.text('external_id'),
      leadId: kit.text('lead_id'),
      position: kit.integer('position'),
      at: kit.text('at').notNull(),
      createdAt: kit.text('created_at').notNull(),
      state: kit.text('state').$type<Delivery['state']>().notNull(),
      tries: kit.integer('tries').notNull(),
      nextAt: kit.text('next_at').notNull(),
      endedAt: kit.text('ended_at'),
      urgent: kit.bool('urgent').notNull(),
      /** Order at the endpoint: the position in the feed, or where the feed stood when it was made. */
      turn: kit.integer('turn').notNull(),
    },
    (t) => [
      kit.index('webhook_deliveries_page').on(t.endpoint, t.createdAt, t.id),
      kit.index('webhook_deliveries_line').on(t.endpoint, t.turn, t.id).where(sql.raw(WAITING)),
      kit
        .index('webhook_deliveries_urgent')
        .on(t.endpoint, t.turn, t.id)
        .where(sql.raw(`${WAITING} and urgent`)),
      kit.index('webhook_deliveries_match').on(t.endpoint, t.matchId, t.turn).where(sql.raw(WAITING)),
      kit.index('webhook_deliveries_ended').on(t.endedAt).where(sql.raw('ended_at is not null')),
      kit.check('webhook_deliveries_ended_when', sql.raw(`(${WAITING}) = (ended_at is null)`)),
      oneOf(kit, 'webhook_deliveries_state', 'state', DELIVERY_STATES),
      oneOf(kit, 'webhook_deliveries_kind', 'kind', DELIVERY_KINDS),
    ],
  );

/** Where integrators want to be told, with which secrets, and every message and attempt. */
export const webhookTables = (kit: Kit, integrator: Integrators) => {
  const webhookEndpoints = endpointTable(kit, integrator);
  const webhookDeliveries = deliveryTable(kit, webhookEndpoints);
  return {
    webhookEndpoints,
    webhookSecrets: secretTable(kit, webhookEndpoints),
    webhookDeliveries,
    webhookAttempts: kit.table(
      'webhook_attempts',
      {
        delivery: kit
          .text('delivery')
          .$type<Attempt['delivery']>()
          .notNull()
          .references(() => webhookDeliveries.id),
        n: kit.integer('n').notNull(),
        at: kit.text('at').notNull(),
        ms: kit.integer('ms').notNull(),
        status: kit.integer('status'),
        error: kit.text('error'),
      },
      (t) => [kit.primaryKey({ columns: [t.delivery, t.n] })],
    ),
  };
};
