import { drawHair } from './make-hair';
import { makeMarks } from './make-marks';
import { clamp, mixRgb, type Rgb } from './maths';
import type { BeardStyle, Person } from './person';
import { type Random, randomOf } from './random';
import { TRAIT_NAMES, type TraitName, type Traits, traitOf } from './traits';

/** A trait stays within this many deviations of its mean, or a face turns into a caricature. */
const REACH = 1.9;

/** Traits drawn around their means; `tilt` moves single means, in deviations. */
export const makeTraits = (
  random: Random,
  robustness: number,
  tilt: Partial<Record<TraitName, number>> = {},
): Traits => {
  const draw = (name: TraitName): number => {
    const { mean, sd, robust = 0 } = traitOf(name);
    const off = clamp(random.normal(tilt[name] ?? 0, 1), -REACH, REACH);
    return mean + robust * robustness + sd * off;
  };
  return Object.fromEntries(TRAIT_NAMES.map((name) => [name, draw(name)])) as Traits;
};

const IRISES: readonly [Rgb, ...Rgb[]] = [
  [0.09, 0.14, 0.2],
  [0.15, 0.19, 0.21],
  [0.1, 0.125, 0.07],
  [0.17, 0.12, 0.045],
];
const DARK_IRIS: Rgb = [0.045, 0.019, 0.008];

const irisOf = (random: Random, melanin: number): Rgb => {
  const light = random.chance(clamp(0.85 - melanin * 2.4, 0, 1));
  return light
    ? mixRgb(random.pick(IRISES), DARK_IRIS, random.range(0, 0.35))
    : mixRgb(DARK_IRIS, [0.11, 0.05, 0.02], random.range(0, 1 - melanin));
};

const beardOf = (random: Random, robustness: number): BeardStyle =>
  robustness < 0.15
    ? 'none'
    : random.pick([
        'none',
        'none',
        'none',
        'stubble',
        'stubble',
        'stubble',
        'full',
        'full',
        'goatee',
        'moustache',
      ]);

/** An invented adult; the same seed gives the same person. Nobody real is behind any of the numbers. */
export const makePerson = (seed: string): Person => {
  const random = randomOf(`person/${seed}`);
  const robustness = clamp((random.chance(0.5) ? 0.65 : -0.7) + random.normal(0, 0.25), -1, 1);
  const age = Math.round(clamp(19 + 50 * random.next() ** 1.3, 19, 69));
  const melanin = clamp(random.next() ** 1.35, 0.03, 0.97);
  const fold = random.chance(0.28) && melanin < 0.6 ? random.range(0.5, 1) : random.range(0, 0.15);
  const traits = makeTraits(random, robustness, {
    noseWidth: melanin * 1.9 - 0.75 + fold * 0.4,
    noseBridge: 0.5 - melanin * 1.1 - fold * 0.8,
    noseTipWidth: melanin * 1.4 - 0.5,
    upperLip: melanin * 1.7 - 0.6,
    lowerLip: melanin * 1.4 - 0.5,
    lipProjection: melanin * 1.3 - 0.4,
    eyeDepth: 0.3 - fold * 0.9,
    cheekWidth: fold * 0.6,
  });
  return {
    seed,
    traits: { ...traits, lidFold: fold },
    robustness,
    age,
    skin: {
      melanin,
      redness: random.range(0.15, 0.9),
      mottling: random.range(0.4, 1),
      freckles: melanin < 0.4 && random.chance(0.35) ? random.range(0.3, 1) : 0,
    },
    iris: irisOf(random, melanin),
    hair: drawHair(random, { robustness, age, melanin, fold }),
    beard: { style: beardOf(random, robustness), density: random.range(0.5, 1) },
    brows: { density: clamp(random.normal(0.75 + robustness * 0.1, 0.15), 0.35, 1) },
    marks: makeMarks(randomOf(`marks/${seed}`), age),
  };
};
