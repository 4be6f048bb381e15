import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { falseLeadRate } from '@/lib/domain/sampling/false-leads';

describe('the observed false-lead rate of a lane', () => {
  it.each([
    [{ answered: 0, wrong: 0, disputed: 0 }, null, 'not measured yet'],
    [{ answered: 29, wrong: 3, disputed: 0 }, null, 'not measured yet: 29 of at least 30'],
    [{ answered: 30, wrong: 0, disputed: 0 }, 0, '0 of 30 approvals'],
    [{ answered: 40, wrong: 1, disputed: 1 }, 0.05, 'disputed, 1 of them not concluded on yet'],
  ])('%o', (given, rate, words) => {
    const found = falseLeadRate(given);
    expect(found.rate).toBe(rate);
    expect(found.says).toContain(words);
  });

  it('never is smaller for a dispute more, and its interval holds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 5000 }), fc.nat(29), (answered, wrong) => {
        const one = falseLeadRate({ answered, wrong, disputed: 0 });
        const more = falseLeadRate({ answered, wrong, disputed: 1 });
        expect(more.rate ?? 0).toBeGreaterThan(one.rate ?? 1);
        const [low = 1, high = 0] = [...one.says.matchAll(/([\d.]+) %/g)]
          .slice(1)
          .map((m) => Number(m[1]) / 100);
        expect(low).toBeLessThanOrEqual((one.rate ?? 0) + 0.0006);
        expect(high).toBeGreaterThanOrEqual((one.rate ?? 0) - 0.0006);
      }),
    );
  });
});
