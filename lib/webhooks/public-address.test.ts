import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inRanges, isPublicAddress } from '@/lib/webhooks/public-address';

const dotted = (n: number): string => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255].join('.');
const groups = (eight: readonly number[]): string => eight.map((g) => g.toString(16)).join(':');

/** Ranges as numbers, worked out apart from the code: first address and how many there are. */
const PRIVATE_4: readonly (readonly [first: number, count: number])[] = [
  [0x00000000, 2 ** 24],
  [0x0a000000, 2 ** 24],
  [0x64400000, 2 ** 22],
  [0x7f000000, 2 ** 24],
  [0xa83f8110, 1],
  [0xa9fe0000, 2 ** 16],
  [0xac100000, 2 ** 20],
  [0xc0000000, 2 ** 8],
  [0xc0000200, 2 ** 8],
  [0xc0586300, 2 ** 8],
  [0xc0a80000, 2 ** 16],
  [0xc6120000, 2 ** 17],
  [0xc6336400, 2 ** 8],
  [0xcb007100, 2 ** 8],
  [0xe0000000, 2 ** 29],
];
const isPrivate4 = (n: number): boolean =>
  PRIVATE_4.some(([first, count]) => n >= first && n < first + count);

/** Any address, and often one at the edge of a range. */
const four = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  fc
    .tuple(fc.constantFrom(...PRIVATE_4), fc.integer({ min: -1, max: 1 }), fc.boolean())
    .map(([[first, count], off, end]) => ((end ? first + count : first) + off + 2 ** 32) % 2 ** 32),
);
const sixteen = fc.integer({ min: 0, max: 0xffff });
const six = fc.tuple(
  fc.oneof(
    sixteen,
    fc.constantFrom(0, 0x64, 0x2000, 0x2001, 0x2002, 0x3fff, 0x4000, 0xfc00, 0xfd00, 0xfe80, 0xff02),
  ),
  fc.oneof(sixteen, fc.constantFrom(0, 0xff9b, 0x1ff, 0x200, 0xdb8)),
  ...[sixteen, sixteen, sixteen, sixteen, sixteen, sixteen],
);

describe('a public address', () => {
  it('of IPv4 lies in no range that is private, special or shared', () => {
    fc.assert(
      fc.property(four, (n) => {
        expect(isPublicAddress(dotted(n)), dotted(n)).toBe(!isPrivate4(n));
      }),
      { numRuns: 3000 },
    );
  });

  it('of IPv4 is judged alike inside IPv6, however that is written', () => {
    fc.assert(
      fc.property(four, (n) => {
        const hex = `${(n >>> 16).toString(16)}:${(n & 0xffff).toString(16)}`;
        const spellings = [`::ffff:${dotted(n)}`, `::FFFF:${hex}`, `0:0:0:0:0:ffff:${hex}`];
        for (const text of spellings) expect(isPublicAddress(text), text).toBe(!isPrivate4(n));
      }),
      { numRuns: 1000 },
    );
  });

  it('of IPv6 is global unicast, and carries no IPv4 address inside', () => {
    fc.assert(
      fc.property(six, (parts) => {
        const [a, b] = parts;
        const global = a >= 0x2000 && a < 0x4000;
        const special =
          (a === 0x2001 && (b < 0x200 || b === 0xdb8)) || a === 0x2002 || (a === 0x3fff && b < 0x1000);
        const mapped = parts.slice(0, 5).every((g) => g === 0) && parts[5] === 0xffff;
        fc.pre(!mapped);
        expect(isPublicAddress(groups(parts)), groups(parts)).toBe(global && !special);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ...['::1', '::', 'fe80::1', 'fd00:ec2::254', 'ff02::1', '64:ff9b::a9fe:a9fe', '::ffff:169.254.169.254'],
    ...['127.0.0.1', '169.254.169.254', '100.100.100.200', '168.63.129.16', '0.0.0.0', '255.255.255.255'],
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

it('a list of ranges holds what lies in them, IPv4 inside IPv6 as well', () => {
  const allowed = inRanges(['10.1.0.0/16', 'fd12::/16', '192.0.2.7/32']);
  expect(['10.1.2.3', '::ffff:10.1.2.3', 'fd12:1::1', '192.0.2.7'].map(allowed)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['10.2.0.0', '192.0.2.8', 'fd13::1', '::1', '::ffff:10.2.0.0'].some(allowed)).toBe(false);
  expect(inRanges([])('10.0.0.1')).toBe(false);
});
