import { createHmac } from 'node:crypto';

/** A key pair that signs requests in the manner of AWS (Signature Version 4). */
export interface SigningPair {
  readonly accessKeyId: string;
  /** Shown once, together with the key that it belongs to. */
  readonly secretAccessKey: string;
}

/**
 * The signing pair of an API key. It follows from the key's id and the desk's secret, so none is stored, and it is
 * revoked and expires with its key.
 */
export const signingPair = (secret: string, keyId: string): SigningPair => ({
  accessKeyId: keyId,
  secretAccessKey: createHmac('sha256', secret)
    .update(`second-look:signing-pair:${keyId}`)
    .digest('base64url'),
});
