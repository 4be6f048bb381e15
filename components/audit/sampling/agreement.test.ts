import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayAgreement, shareOf } from '@/components/audit/sampling/agreement';

describe('agreement of decisions and their re-reviews', () => {
  it('is a count in words while there are few answers', () => {
    expect([sayAgreement(0, 0), sayAgreement(7, 1), sayAgreement(29, 0)]).toEqual([
      'no answer yet',
      '7 of 8: too few to tell',
      '29 of 29: too few to tell',
    ]);
    expect(shareOf(29, 0)).toBeNull();
  });

  it('is a share with its interval from thirty on', () => {
    expect(sayAgreement(48, 2)).toBe('96 % (95 % interval 87 to 99 %)');
    expect(sayAgreement(60, 0)).toBe('all 60; by its 95 % interval at least 94 % of such decisions');
    expect(sayAgreement(0, 40)).toBe('none of 40; by its 95 % interval at most 9 % of such decisions');
  });

  it('has its share within its interval, and never says that it cannot fail', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3000 }), fc.nat({ max: 3000 }), (agrees, differs) => {
        const share = shareOf(agrees, differs);
        expect(sayAgreement(agrees, differs)).not.toMatch(/\b100 ?%/);
        expect(share === null).toBe(agrees + differs < 30);
        if (!share) return;
        expect(share.low).toBeLessThanOrEqual(share.share + 1e-9);
        expect(share.high).toBeGreaterThanOrEqual(share.share - 1e-9);
        expect(sayAgreement(agrees, differs)).not.toMatch(/^0 %/);
      }),
    );
  });
});
