import type { FeedType } from '@/lib/domain/feed';
import type { Instant } from '@/lib/domain/time';

/** `webhook.test` is sent on request, to see that an address answers. */
export type WebhookType = FeedType | 'webhook.test';

/** Every type that an endpoint may subscribe to: the feed's own. */
export const FEED_TYPES = [
  'match.pending',
  'match.not_released',
  'lead.issued',
  'lead.suspended',
  'lead.resumed',
  'lead.recalled',
  'lead.expired',
] as const satisfies readonly FeedType[];

/** `asked`: somebody disabled it. `gone`: it answered 410. `failing`: nothing got through until a delivery gave up. */
export const DISABLED_REASONS = ['asked', 'gone', 'failing'] as const;
export type DisabledReason = (typeof DISABLED_REASONS)[number];

/** An address of an integrator that is told of what stands in its feed. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly integrator: string;
  readonly url: string;
  readonly description: string;
  /** Null: every type, those of later versions too. */
  readonly types: readonly FeedType[] | null;
  readonly createdAt: Instant;
  readonly disabledAt: Instant | null;
  readonly disabledReason: DisabledReason | null;
  /** Failed attempts in a row, whatever they carried. */
  readonly streak: number;
  /** Until then only what is urgent is tried. */
  readonly pausedUntil: Instant | null;
  readonly lastSuccessAt: Instant | null;
  /** Counts what people change, not what happens to it. */
  readonly version: number;
}

export const SECRET_KINDS = ['hmac', 'ed25519'] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** A signing secret as it is stored: encrypted; of a key pair the public half is readable. */
export interface WebhookSecret {
  readonly id: string;
  readonly endpoint: string;
  readonly kind: SecretKind;
  readonly sealed: string;
  /** `whpk_…` of an Ed25519 pair; null for HMAC. */
  readonly publicKey: string | null;
  readonly createdAt: Instant;
  /** When it signs no more; null: the newest, which stays. */
  readonly expiresAt: Instant | null;
}

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed', 'discarded'] as const;
export const DELIVERY_KINDS = ['event', 'test', 'resend'] as const;

/** One message to one endpoint. Its id is the `webhook-id` of every attempt. */
export interface Delivery {
  readonly id: string;
  readonly endpoint: string;
  readonly integrator: string;
  readonly kind: (typeof DELIVERY_KINDS)[number];
  /** The delivery that this one repeats under an id of its own. */
  readonly resendOf: string | null;
  readonly type: WebhookType;
  readonly matchId: string | null;
  readonly externalId: string | null;
  readonly leadId: string | null;
  /** In the integrator's feed; null for tests. */
  readonly position: number | null;
  /** When what it tells of happened. */
  readonly at: Instant;
  readonly createdAt: Instant;
  /** `discarded`: its endpoint was disabled or removed before it got through. */
  readonly state: (typeof DELIVERY_STATES)[number];
  readonly tries: number;
  readonly nextAt: Instant;
  readonly endedAt: Instant | null;
  /** Goes before what is not, and does not wait for an endpoint's pause to end. */
  readonly urgent: boolean;
}

/** One request of a delivery. The answer's body is never kept. */
export interface Attempt {
  readonly delivery: string;
  readonly n: number;
  readonly at: Instant;
  readonly ms: number;
  /** Null when there was no answer. */
  readonly status: number | null;
  /** Null when it was taken. */
  readonly error: string | null;
}

/** Suspensions and recalls never queue behind other news: somebody may be acting on the lead. */
export const isUrgent = (type: WebhookType): boolean => type === 'lead.suspended' || type === 'lead.recalled';
