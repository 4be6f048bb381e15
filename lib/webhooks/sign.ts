import { createHmac, createPrivateKey, type KeyObject, sign } from 'node:crypto';

export const HMAC_PREFIX = 'whsec_';
export const PRIVATE_PREFIX = 'whsk_';
export const PUBLIC_PREFIX = 'whpk_';

/** DER of a PKCS #8 Ed25519 private key up to the 32 bytes of its seed (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const privateKey = (text: string): KeyObject => {
  const seed = Buffer.from(text.slice(PRIVATE_PREFIX.length), 'base64').subarray(0, 32);
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
};

const signatureOf = (secret: string, content: string): string => {
  if (secret.startsWith(PRIVATE_PREFIX))
    return `v1a,${sign(null, Buffer.from(content), privateKey(secret)).toString('base64')}`;
  const key = Buffer.from(secret.slice(HMAC_PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
};

/**
 * The headers of one attempt as Standard Webhooks 1.0.0 has them: `id.timestamp.body` signed with every secret,
 * in the order given.
 * @param secrets `whsec_…` (HMAC-SHA256) or `whsk_…` (Ed25519), newest first
 * @param at milliseconds since 1970; the header carries whole seconds
 */
export const signedHeaders = (
  secrets: readonly string[],
  { id, at, body }: { readonly id: string; readonly at: number; readonly body: string },
): Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> => {
  const timestamp = String(Math.floor(at / 1000));
  const content = `${id}.${timestamp}.${body}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => signatureOf(secret, content)).join(' '),
  };
};
