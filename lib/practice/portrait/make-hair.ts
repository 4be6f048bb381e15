import { clamp, mixRgb, type Rgb, smoothstep } from './maths';
import type { Hair, HairStyle } from './person';
import type { Random } from './random';

const BLACK: Rgb = [0.011, 0.009, 0.008];
const LIGHTER: readonly [Rgb, ...Rgb[]] = [
  [0.028, 0.016, 0.01],
  [0.055, 0.03, 0.016],
  [0.09, 0.05, 0.024],
  [0.15, 0.09, 0.045],
  [0.3, 0.2, 0.1],
  [0.16, 0.05, 0.018],
];
const MEN: readonly [HairStyle, ...HairStyle[]] = [
  'crop',
  'crop',
  'side_part',
  'side_part',
  'swept_back',
  'shaved',
  'fringe',
  'curls',
];
const WOMEN: readonly [HairStyle, ...HairStyle[]] = [
  'long',
  'long',
  'bob',
  'bob',
  'tied_back',
  'tied_back',
  'curls',
  'fringe',
];

type Build = { robustness: number; age: number; melanin: number; fold: number };

/** Styles that coils do not fall into. */
const STRAIGHT: ReadonlySet<HairStyle> = new Set(['side_part', 'swept_back', 'fringe', 'bob', 'long']);

const styleOf = (random: Random, heavy: boolean, curl: number): HairStyle => {
  const style = random.pick(heavy ? MEN : WOMEN);
  if (curl <= 0.65 || !STRAIGHT.has(style)) return style;
  return heavy ? random.pick(['crop', 'shaved', 'curls']) : random.pick(['curls', 'tied_back']);
};

const curlOf = (random: Random, melanin: number, fold: number): number => {
  if (melanin > 0.62) return random.range(0.7, 1);
  return fold > 0.4 ? random.range(0, 0.1) : random.next() ** 2 * 0.6;
};

/** Hair that goes with the rest: coils and black hair with much melanin, grey and thinning with age. */
export const drawHair = (random: Random, { robustness, age, melanin, fold }: Build): Hair => {
  const dark = random.chance(clamp(melanin * 1.6 + fold, 0.1, 1));
  const colour = dark
    ? mixRgb(BLACK, [0.03, 0.018, 0.011], random.next() * (1 - melanin))
    : random.pick(LIGHTER);
  const curl = curlOf(random, melanin, fold);
  const heavy = robustness > 0;
  const loses = heavy && random.chance(0.55);
  const recession = loses ? random.range(0.2, 0.5) + smoothstep(28, 65, age) * 0.6 : random.range(0, 0.25);
  const style = styleOf(random, heavy, curl);
  const baldness = loses && age > 38 && random.chance(0.5) ? random.range(0.5, 1) : 0;
  return {
    style: baldness > 0.5 ? random.pick(['shaved', 'crop']) : style,
    colour,
    grey: smoothstep(34, 72, age + random.normal(0, 8)),
    curl,
    hairline: random.normal(heavy ? 6.5 : 6.2, 0.4),
    recession: clamp(recession, 0, 1),
    peak: random.chance(0.35) ? random.range(0.3, 0.9) : 0,
    baldness,
    parting: random.pick([-3.2, -2.4, 0, 2.4, 3.2]) + random.normal(0, 0.3),
  };
};
