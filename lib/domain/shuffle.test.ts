import { describe, expect, it } from 'vitest';
import { shuffledFor } from '@/lib/domain/shuffle';

/** 99.99 % point of the χ² distribution with 9 degrees of freedom; seeds are fixed, so this never flickers. */
const CHI2_9 = 33.7;
const ITEMS = Array.from({ length: 10 }, (_, rank) => ({ key: `c${(rank * 7919).toString(36)}`, rank }));

describe('shuffledFor', () => {
  it('is the same each time for one person, whatever order it is given', () => {
    const one = shuffledFor(ITEMS, 'm/1/ada');
    expect(shuffledFor([...ITEMS].reverse(), 'm/1/ada')).toEqual(one);
    expect([...one].sort((a, b) => a.rank - b.rank)).toEqual(ITEMS);
  });

  it('differs between persons and rounds', () => {
    const orders = new Set(
      ['m/1/ada', 'm/1/bob', 'm/2/ada', 'n/1/ada'].map((seed) => JSON.stringify(shuffledFor(ITEMS, seed))),
    );
    expect(orders.size).toBe(4);
  });

  it('puts the first in rank at each place equally often: place tells nothing of rank', () => {
    const people = 4000;
    for (const rank of [0, 4, 9]) {
      const places = new Array<number>(10).fill(0);
      for (let n = 0; n < people; n++) {
        const place = shuffledFor(ITEMS, `m/1/p${n}`).findIndex((item) => item.rank === rank);
        places[place] = (places[place] ?? 0) + 1;
      }
      const expected = people / 10;
      const chi2 = places.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
      expect(chi2).toBeLessThan(CHI2_9);
    }
  });
});
