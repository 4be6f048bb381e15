import { sha256 } from '@noble/hashes/sha2.js';

/** In place of lib/ledger/sha256 in a browser: WebCrypto answers later, or not at all on a page from disk. */
export const sha256Of = (data: Uint8Array): Uint8Array => sha256(data);
