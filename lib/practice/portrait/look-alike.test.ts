import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAlike } from './look-alike';
import { makePerson } from './make-person';
import { traitDistance } from './similarity';
import { isEarTrait, TRAIT_NAMES } from './traits';

describe('lookAlike', () => {
  it('is somebody else: ears and marks differ, however close', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.double({ min: 0, max: 1, noNaN: true }), (a, b, closeness) => {
        const person = makePerson(a);
        const other = lookAlike(person, b, closeness);
        expect(
          TRAIT_NAMES.some((name) => isEarTrait(name) && person.traits[name] !== other.traits[name]),
        ).toBe(true);
        expect(other.marks).not.toEqual(person.marks);
        expect(traitDistance(person, other)).toBeGreaterThan(0);
        expect(other.seed).not.toBe(person.seed);
      }),
    );
  });

  it('comes nearer as closeness grows', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const person = makePerson(a);
        expect(traitDistance(person, lookAlike(person, b, 0.95))).toBeLessThan(
          traitDistance(person, lookAlike(person, b, 0.2)),
        );
      }),
    );
  });
});
