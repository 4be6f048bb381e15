import type { WebhookSecret } from '@/lib/domain/webhook';
import type { Reached } from '@/lib/domain/webhook-outcome';

export interface WebhookRequest {
  readonly url: string;
  /** Those that sign now, newest first. */
  readonly secrets: readonly WebhookSecret[];
  readonly id: string;
  readonly body: string;
  /** Milliseconds since 1970, of this attempt. */
  readonly at: number;
}

/** A secret as it was just made: the only moment at which its text leaves this port. */
export interface MadeSecret {
  readonly sealed: string;
  /** `whsec_…` for HMAC; null for a key pair, whose private half nobody needs. */
  readonly text: string | null;
  readonly publicKey: string | null;
}

/** Where webhooks leave the desk. */
export interface WebhookSender {
  /** Why this address may not be called, in a sentence; null when it may, as far as the address itself tells. */
  forbids(url: string): string | null;
  /** One signed request to an address that is checked anew. Never rejects; takes no longer than the configured time. */
  send(request: WebhookRequest, signal: AbortSignal): Promise<Reached & { readonly ms: number }>;
  /** A secret for this endpoint, sealed with the desk's own. */
  makeSecret(endpoint: string, kind: WebhookSecret['kind']): MadeSecret;
}
