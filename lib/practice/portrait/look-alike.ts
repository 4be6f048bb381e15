import { drawHair } from './make-hair';
import { makeMarks } from './make-marks';
import { makeTraits } from './make-person';
import { clamp, mix } from './maths';
import type { Person } from './person';
import { randomOf } from './random';
import { isEarTrait, TRAIT_NAMES, type TraitName, type Traits, traitOf } from './traits';

/** Even the nearest look-alike is somebody else: traits keep at least this share of a stranger's distance. */
const LEAST = 0.12;

const near = (person: Person, stranger: Traits, share: number): Traits => {
  const between = (name: TraitName): number => {
    // ears, and what a recogniser does not weigh, are a stranger's: that is where an examiner looks
    if (isEarTrait(name)) return stranger[name];
    return mix(
      person.traits[name],
      stranger[name],
      traitOf(name).weight <= 0.1 ? Math.max(share, 0.7) : share,
    );
  };
  return Object.fromEntries(TRAIT_NAMES.map((name) => [name, between(name)])) as Traits;
};

/**
 * A different person who looks like `person`: near in what a recogniser weighs, with ears, marks and
 * asymmetries of their own. `closeness` runs from 0 (a stranger of the same build) to 1 (a double).
 */
export const lookAlike = (person: Person, seed: string, closeness: number): Person => {
  const random = randomOf(`look-alike/${person.seed}/${seed}`);
  const share = mix(1, LEAST, clamp(closeness, 0, 1));
  const age = Math.round(clamp(person.age + random.normal(0, 1 + 9 * share), 18, 75));
  const melanin = clamp(person.skin.melanin + random.normal(0, 0.25 * share), 0.02, 0.98);
  const hair = drawHair(random, { robustness: person.robustness, age, melanin, fold: person.traits.lidFold });
  const name = `${person.seed}~${seed}`;
  return {
    ...person,
    seed: name,
    age,
    traits: near(person, makeTraits(random, person.robustness), share),
    skin: { ...person.skin, melanin, redness: clamp(person.skin.redness + random.normal(0, 0.25), 0.1, 1) },
    hair:
      share < 0.5
        ? {
            ...hair,
            style: person.hair.style,
            colour: person.hair.colour,
            curl: person.hair.curl,
            baldness: person.hair.baldness,
          }
        : hair,
    marks: makeMarks(randomOf(`marks/${name}`), age),
  };
};
