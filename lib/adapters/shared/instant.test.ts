import { describe, expect, it } from 'vitest';
import { instantOf } from '@/lib/adapters/shared/instant';

describe('instantOf', () => {
  it.each([
    ['2021-06-17T03:19:55.695Z', '2021-06-17T03:19:55.695Z'],
    ['2021-06-17T05:19:55+02:00', '2021-06-17T03:19:55.000Z'],
    [1607123958.748393, '2020-12-04T23:19:18.748Z'],
    // Whose clock a text without an offset means, nobody knows.
    ['2021-06-17T03:19:55', null],
    ['yesterday Z', null],
    [1e300, null],
    [null, null],
    [undefined, null],
  ])('%s', (time, instant) => {
    expect(instantOf(time)).toBe(instant);
  });
});
