import { describe, expect, it } from 'vitest';
import { BURST, PER_SECOND, takeToken } from '@/lib/http/rate-limit';

const takeAll = (who: string, now: number) => {
  let taken = 0;
  while (takeToken(who, now).taken) taken += 1;
  return taken;
};

describe('takeToken', () => {
  it('allows a burst, then the rate', () => {
    expect(takeAll('a', 0)).toBe(BURST);
    expect(takeToken('a', 0)).toEqual({ taken: false, remaining: 0, full: 4, retryAfter: 1 });
    expect(takeAll('a', 1000)).toBe(PER_SECOND);
  });

  it('counts each for itself, and never above the burst', () => {
    expect(takeAll('b', 0)).toBe(BURST);
    expect(takeAll('c', 0)).toBe(BURST);
    expect(takeAll('b', 3_600_000)).toBe(BURST);
  });

  it('says what is left, and when all of it is back', () => {
    expect(takeToken('e', 0)).toMatchObject({ taken: true, remaining: BURST - 1, full: 1 });
    for (let n = 0; n < PER_SECOND; n += 1) takeToken('e', 0);
    expect(takeToken('e', 0)).toMatchObject({ remaining: BURST - PER_SECOND - 2, full: 2 });
    expect(takeToken('e', 10_000)).toMatchObject({ remaining: BURST - 1, full: 1 });
  });

  it('gives nothing for a clock that goes back', () => {
    takeAll('d', 10_000);
    expect(takeToken('d', 0).taken).toBe(false);
  });
});
