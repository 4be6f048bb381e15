import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '@/lib/verify/finding';
import { Tally } from '@/lib/verify/tally';

const HEAD = { size: 1, root: 'r' };
const person = (n: number): Finding => ({
  ...{ check: 'standing', where: `desk:person:per_${n}`, stored: `${n}` },
  what: `person per_${n} has another name than the log says`,
});
const GONE: Finding = {
  check: 'standing',
  where: 'desk:desk',
  what: 'stop st_7 is gone, though the log tells of it',
};

const findingsOf = (found: readonly Finding[]) => {
  const tally = new Tally();
  tally.tell(found);
  tally.sumUp();
  return tally.result(HEAD, false);
};
const people = (n: number) => Array.from({ length: n }, (_, i) => person(i));

describe('what a verification names', () => {
  it('is everything, where that is not much', () => {
    expect(findingsOf([]).findings).toEqual([]);
    expect(findingsOf(people(12)).findings).toEqual(people(12));
  });

  it('is the first of each check, and says how many more there are', () => {
    const { findings, faults } = findingsOf(people(1_000));
    expect(faults.standing).toBe(1_000);
    expect(findings.slice(0, 12)).toEqual(people(12));
    expect(findings.slice(12)).toMatchObject([
      { check: 'standing', what: 'are 1000 faults; 988 of them are not named one by one' },
    ]);
  });

  it('holds one of each sort, wherever among the others it comes', () =>
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 200 }), fc.nat(), (n, place) => {
        const { findings } = findingsOf(people(n).toSpliced(place % (n + 1), 0, GONE));
        expect(findings).toContainEqual(GONE);
        expect(findings.length).toBeLessThanOrEqual(14);
      }),
    ));

  it('tells what is not named from what was not named before', () => {
    const last = (found: readonly Finding[]) => findingsOf(found).findings.at(-1)?.stored;
    const before = people(30);
    expect(last(people(30))).toBe(last(before));
    expect(last(before.with(25, { ...person(25), stored: 'other' }))).not.toBe(last(before));
    expect(last(people(31))).not.toBe(last(before));
  });

  it('is bounded, whatever is found', () => {
    const odd = Array.from({ length: 500 }, (_, i) => ({
      ...{ check: 'replay' as const, where: 'm' },
      what: `${'x'.repeat(i + 1)} differs`,
    }));
    expect(findingsOf(odd).findings.length).toBeLessThanOrEqual(61);
  });
});
