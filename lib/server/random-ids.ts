import { createHash, randomBytes } from 'node:crypto';
import type { Ids } from '@/lib/ports/ids';

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

const base32 = (value: bigint, length: number): string => {
  let rest = value;
  let text = '';
  for (let i = 0; i < length; i += 1) {
    text = (DIGITS[Number(rest & 31n)] ?? '') + text;
    rest >>= 5n;
  }
  return text;
};

/** Ids as in ULID: 48 bits of time, so that new rows lie together in an index, then 80 random bits. */
export const randomIds: Ids = {
  id: (prefix) => {
    const random = BigInt(`0x${randomBytes(10).toString('hex')}`);
    return `${prefix}_${base32(BigInt(Date.now()), 10)}${base32(random, 16)}`;
  },
  token: () => randomBytes(32).toString('base64url'),
  fingerprint: (token) => createHash('sha256').update(token).digest('hex'),
};
