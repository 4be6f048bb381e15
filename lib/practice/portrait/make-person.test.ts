import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePerson } from './make-person';
import { TRAIT_NAMES, traitOf } from './traits';

describe('makePerson', () => {
  it('gives the same person for the same seed and others for others', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(makePerson(a)).toEqual(makePerson(a));
        if (a !== b) expect(makePerson(a).traits).not.toEqual(makePerson(b).traits);
      }),
    );
  });

  it('keeps every trait within what a face can be', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { traits, age, robustness } = makePerson(seed);
        expect(age).toBeGreaterThanOrEqual(19);
        for (const name of TRAIT_NAMES.filter((trait) => trait !== 'lidFold')) {
          const { mean, sd, robust = 0 } = traitOf(name);
          expect(Math.abs(traits[name] - mean - robust * robustness)).toBeLessThanOrEqual(1.9 * sd + 1e-9);
        }
      }),
    );
  });

  it('draws a crowd with many skins, ages and kinds of hair', () => {
    const crowd = Array.from({ length: 200 }, (_, i) => makePerson(`crowd-${i}`));
    expect(new Set(crowd.map((person) => person.hair.style)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(crowd.map((person) => Math.floor(person.skin.melanin * 5))).size).toBe(5);
    expect(crowd.filter((person) => person.robustness > 0).length).toBeGreaterThan(60);
    expect(crowd.filter((person) => person.robustness < 0).length).toBeGreaterThan(60);
    expect(crowd.some((person) => person.age > 55) && crowd.some((person) => person.age < 25)).toBe(true);
  });
});
