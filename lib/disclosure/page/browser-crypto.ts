import { sha256 } from '@noble/hashes/sha2.js';
import { toHex, utf8 } from '@/lib/ledger/bytes';

/** In place of node:crypto in a browser: the one function of it that the log's chain is made with. */
export const hash = (_: 'sha256', data: string | Uint8Array, as: 'hex' | 'buffer'): string | Uint8Array => {
  const digest = sha256(typeof data === 'string' ? utf8(data) : data);
  return as === 'hex' ? toHex(digest) : digest;
};
