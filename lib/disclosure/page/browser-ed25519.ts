import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';

hashes.sha512 = sha512;

/** In place of lib/ledger/ed25519 in a browser. Strict as Node is: no batch leniency (RFC 8032 section 5.1.7). */
export const verifyEd25519 = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean => {
  try {
    return verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
};

const noSigning = (): never => {
  throw new Error('A verifier signs nothing.');
};

export const signEd25519 = noSigning;
export const publicKeyOf = noSigning;
export const seedOfPem = noSigning;
