import type { ApiKey } from '@/lib/domain/integrator';
import type { Desk } from '@/lib/ports/desk';
import { type SigningPair, signingPair } from '@/lib/verbs/integrators/signing-pair';

/** A new key as it is shown, this once. */
export interface AddedKey {
  readonly integrator: string;
  readonly keyId: string;
  readonly key: string;
  /** The same key for clients that sign their requests as AWS does. */
  readonly signing: SigningPair;
}

export const shownKey = ({ config }: Desk, key: ApiKey, text: string): AddedKey => ({
  integrator: key.integratorId,
  keyId: key.id,
  key: text,
  signing: signingPair(config.secret, key.id),
});
