import { hash } from 'node:crypto';

/** SHA-256 of bytes. The one place of the tree that knows where hashing comes from; a browser brings its own. */
export const sha256Of = (data: Uint8Array): Uint8Array => hash('sha256', data, 'buffer');
