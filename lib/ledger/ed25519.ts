import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { concat, fromHex } from '@/lib/ledger/bytes';

/** DER of a 32-byte public key (RFC 8410 section 4), and of a seed (section 7), up to the bytes themselves. */
const SPKI = fromHex('302a300506032b6570032100');
const PKCS8 = fromHex('302e020100300506032b657004220420');

const privateKey = (seed: Uint8Array) =>
  createPrivateKey({ key: Buffer.from(concat(PKCS8, seed)), format: 'der', type: 'pkcs8' });

/** Whether it is this key's signature of the message (RFC 8032). A browser brings its own. */
export const verifyEd25519 = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean => {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = createPublicKey({ key: Buffer.from(concat(SPKI, publicKey)), format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
};

/** @param seed the 32 bytes that RFC 8032 calls the private key */
export const signEd25519 = (message: Uint8Array, seed: Uint8Array): Uint8Array =>
  new Uint8Array(sign(null, message, privateKey(seed)));

export const publicKeyOf = (seed: Uint8Array): Uint8Array =>
  new Uint8Array(
    createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' }).subarray(SPKI.length),
  );

/** The seed in a PKCS #8 PEM file. @throws Error when it is not an Ed25519 private key */
export const seedOfPem = (pem: string): Uint8Array => {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('This is not an Ed25519 private key.');
  return new Uint8Array(key.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8.length));
};
