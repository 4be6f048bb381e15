import type { SecretKind, WebhookSecret } from '@/lib/domain/webhook';
import type { Desk } from '@/lib/ports/desk';

/** What is shown once: the HMAC secret itself, or the public half of a pair, whose other half stays here. */
export interface ShownSecret {
  readonly id: string;
  readonly kind: SecretKind;
  readonly secret: string | null;
  readonly publicKey: string | null;
}

export const newWebhookSecret = (
  desk: Desk,
  endpoint: string,
  kind: SecretKind,
): { readonly stored: WebhookSecret; readonly shown: ShownSecret } => {
  const { sealed, text, publicKey } = desk.webhooks.makeSecret(endpoint, kind);
  const id = desk.ids.id('whs');
  return {
    stored: { id, endpoint, kind, sealed, publicKey, createdAt: desk.clock.now(), expiresAt: null },
    shown: { id, kind, secret: text, publicKey },
  };
};
