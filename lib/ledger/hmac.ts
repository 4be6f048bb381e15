import { concat } from '@/lib/ledger/bytes';
import { sha256Of } from '@/lib/ledger/sha256';

const BLOCK = 64;
const INNER = 0x36;
const OUTER = 0x5c;

/** HMAC-SHA-256 (RFC 2104) over whatever hashes here, so that a browser can recompute a draw as well. */
export const hmacSha256 = (key: Uint8Array, message: Uint8Array): Uint8Array => {
  const block = new Uint8Array(BLOCK);
  block.set(key.length > BLOCK ? sha256Of(key) : key);
  const padded = (pad: number): Uint8Array => block.map((byte) => byte ^ pad);
  return sha256Of(concat(padded(OUTER), sha256Of(concat(padded(INNER), message))));
};
