import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '@/lib/ledger/bytes';
import { hmacSha256 } from '@/lib/ledger/hmac';

const bytes = fc.uint8Array({ maxLength: 150 });

describe('HMAC-SHA-256', () => {
  it('is what Node computes, for keys shorter and longer than a block', () => {
    fc.assert(
      fc.property(bytes, bytes, (key, message) => {
        expect(toHex(hmacSha256(key, message))).toBe(createHmac('sha256', key).update(message).digest('hex'));
      }),
    );
  });
});
