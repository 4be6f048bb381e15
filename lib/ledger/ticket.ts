import { fromHex, toHex, utf8 } from '@/lib/ledger/bytes';
import { hmacSha256 } from '@/lib/ledger/hmac';
import { sha256Of } from '@/lib/ledger/sha256';

/** Bytes of the HMAC that a draw looks at. */
const BYTES = 8;

/** The number that a decision draws in a plan: the first 8 bytes of HMAC-SHA-256(secret, `<match>/<round>`), hex. */
export const ticketOf = (secret: string, match: string, round: number): string =>
  toHex(hmacSha256(fromHex(secret), utf8(`${match}/${round}`)).slice(0, BYTES));

/** What the event that sets a plan says of its secret: nobody can take another one later. */
export const secretDigest = (secret: string): string => toHex(sha256Of(fromHex(secret)));
