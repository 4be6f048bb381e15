import { beardAt } from './beard-area';
import type { Capture } from './capture';
import { makeComplexion, type Unevenness } from './complexion';
import type { Hairline } from './hairline';
import type { Face } from './head-mesh';
import { makeMarkPaint } from './mark-paint';
import { at, clamp, hill, mix, mixRgb, type Rgb, smoothstep } from './maths';
import { noiseOf } from './noise';
import type { Person } from './person';
import { hashOf } from './random';
import { toneOf } from './skin-tone';

/** Colour of skin at a rest place, into `out`; returns gloss 0..1. */
export type SkinPaint = (x: number, y: number, z: number, out: Float32Array) => number;

const cover = (out: Float32Array, colour: Rgb, share: number): void => {
  if (share <= 0) return;
  for (let c = 0; c < 3; c += 1) out[c] = mix(at(out, c), colour[c as 0 | 1 | 2], share);
};

/** How oily the skin is: forehead, nose, cheekbones. */
const oilAt = (x: number, y: number): number =>
  hill(x, y - 4, 3.4, 2.2) * 0.4 +
  hill(x, y + 1.8, 0.9, 2.4) * 0.5 +
  hill(Math.abs(x) - 3.6, y + 2.4, 1.5, 1.1) * 0.3;

const lipColour = ([r, g, b]: Rgb, pale: number): Rgb => [
  r * mix(0.8, 0.84, pale),
  g * mix(0.72, 0.5, pale),
  b * mix(0.78, 0.58, pale),
];

/** Layers over one another: bare skin, lips, beard shadow, scalp, folds, marks. */
export const makeSkinPaint = (
  person: Person,
  capture: Capture,
  face: Face,
  hairline: Hairline,
): SkinPaint => {
  const { hair } = person;
  const { nose, mouth } = face;
  const base = toneOf(person.skin.melanin);
  const noise = noiseOf(hashOf(`skin/${person.seed}`));
  const marks = makeMarkPaint(person, noise);
  const complexion = makeComplexion(person, face, base, person.age + capture.ageOffset);
  const lips = lipColour(base, 1 - person.skin.melanin);
  const shaved = hair.style === 'shaved';
  const scalp = mixRgb(base, hair.colour, shaved ? 0.55 : 0.85);
  const shadow: Rgb = [
    base[0] * 0.34 + hair.colour[0] * 0.6,
    base[1] * 0.38 + hair.colour[1] * 0.6,
    base[2] * 0.42 + hair.colour[2] * 0.6,
  ];
  const style = capture.beard ?? person.beard.style;
  const grown = person.beard.density * (style === 'stubble' ? 0.42 : 0.75);
  const shaven = person.beard.density * (person.robustness > 0 ? 0.13 : 0);
  const beard = (x: number, y: number, z: number, speck: number): number => {
    if (y > 0 || shaven === 0) return 0;
    const share = beardAt(style, x, y, z, face) * grown + beardAt('full', x, y, z, face) * shaven;
    return clamp(share, 0, 0.9) * clamp(0.8 + 0.7 * speck, 0.2, 1.2);
  };
  const roots = (x: number, y: number, z: number, { fine, blotch, speck }: Unevenness): number => {
    const over = hairline(x, y, z);
    if (over <= -0.6) return 0;
    return smoothstep(-0.5, 0.7, over + 0.35 * fine + 0.3 * blotch) * (shaved ? 0.75 + 0.25 * speck : 0.9);
  };
  const uneven: Unevenness = { broad: 0, blotch: 0, fine: 0, speck: 0 };
  return (x, y, z, out) => {
    uneven.broad = noise(x * 0.45, y * 0.45, z * 0.3);
    uneven.blotch = noise(x * 1.6, y * 1.6, z * 1.2);
    uneven.fine = noise(x * 7, y * 7, z * 5);
    uneven.speck = noise(x * 19, y * 19, z * 12);
    complexion(x, y, uneven, out);
    const lip = mouth.lip(x, y);
    const furrow = 1 + 0.1 * noise(x * 9, y * 1.6, 3) - (y > mouth.line(x) ? 0.12 : 0);
    if (lip > 0) cover(out, [lips[0] * furrow, lips[1] * furrow, lips[2] * furrow], lip * 0.85);
    const growth = beard(x, y, z, uneven.speck);
    cover(out, shadow, growth);
    const root = roots(x, y, z, uneven);
    cover(out, scalp, root);
    const seam = 1 - clamp(1.02 * mouth.seam(x, y), 0, 0.68);
    const hole = nose.nostril(x, y);
    out[0] = at(out, 0) * seam * (1 - 0.93 * hole);
    out[1] = at(out, 1) * seam * (1 - 0.965 * hole);
    out[2] = at(out, 2) * seam * (1 - 0.97 * hole);
    marks(x, y, out);
    const gloss = 0.38 + oilAt(x, y) + 0.5 * lip + 0.25 * uneven.fine - 0.4 * (root + growth);
    return clamp(gloss, 0.05, 1.3) * (1 - hole);
  };
};
