import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { SecretKind } from '@/lib/domain/webhook';
import { HMAC_PREFIX, PRIVATE_PREFIX, PUBLIC_PREFIX } from '@/lib/webhooks/sign';

export interface NewSecret {
  /** What signs; of a key pair it never leaves the desk. */
  readonly text: string;
  readonly publicKey: string | null;
}

const coordinate = (jwk: { readonly [member: string]: unknown }, member: 'd' | 'x'): Buffer =>
  Buffer.from(String(jwk[member]), 'base64url');

/** A secret of 32 random bytes, or an Ed25519 pair; serialized as Standard Webhooks has them. */
export const newSecret = (kind: SecretKind): NewSecret => {
  if (kind === 'hmac')
    return { text: `${HMAC_PREFIX}${randomBytes(32).toString('base64')}`, publicKey: null };
  const { privateKey } = generateKeyPairSync('ed25519');
  const jwk = privateKey.export({ format: 'jwk' });
  const publicHalf = coordinate(jwk, 'x');
  return {
    // Seed, then public half: the 64 bytes that other implementations keep.
    text: `${PRIVATE_PREFIX}${Buffer.concat([coordinate(jwk, 'd'), publicHalf]).toString('base64')}`,
    publicKey: `${PUBLIC_PREFIX}${publicHalf.toString('base64')}`,
  };
};
