import { beardAt } from './beard-area';
import type { Capture } from './capture';
import type { Hairline } from './hairline';
import type { Face } from './head-mesh';
import { makeMarkPaint } from './mark-paint';
import { clamp, hill, mix, mixRgb, type Rgb, smoothstep } from './maths';
import { noiseOf } from './noise';
import type { Person } from './person';
import { hashOf } from './random';

/** Colours of skin in linear light from least to most melanin; round figures, chosen by eye. */
const TONES: readonly Rgb[] = [
  [0.74, 0.5, 0.395],
  [0.66, 0.405, 0.295],
  [0.52, 0.3, 0.195],
  [0.36, 0.19, 0.112],
  [0.2, 0.1, 0.058],
  [0.105, 0.054, 0.034],
];

export const toneOf = (melanin: number): Rgb => {
  const where = clamp(melanin, 0, 1) * (TONES.length - 1);
  const i = Math.min(TONES.length - 2, Math.floor(where));
  return mixRgb(TONES[i] as Rgb, TONES[i + 1] as Rgb, where - i);
};

/** Colour of skin at a rest place, into `out`; returns gloss 0..1. */
export type SkinPaint = (x: number, y: number, z: number, out: Float32Array) => number;

export const makeSkinPaint = (
  person: Person,
  capture: Capture,
  face: Face,
  hairline: Hairline,
): SkinPaint => {
  const { skin, hair, traits } = person;
  const base = toneOf(skin.melanin);
  const noise = noiseOf(hashOf(`skin/${person.seed}`));
  const marks = makeMarkPaint(person, noise);
  const pale = 1 - skin.melanin;
  const flush = skin.redness * (0.25 + 0.75 * pale);
  const lipTone: Rgb = [
    base[0] * mix(0.8, 0.84, pale),
    base[1] * mix(0.72, 0.5, pale),
    base[2] * mix(0.78, 0.58, pale),
  ];
  const style = capture.beard ?? person.beard.style;
  const old = smoothstep(35, 75, person.age + capture.ageOffset);
  const scalp = mixRgb(base, hair.colour, hair.style === 'shaved' ? 0.55 : 0.85);
  const { nose, mouth } = face;
  return (x, y, z, out) => {
    const m = Math.abs(x);
    const broad = noise(x * 0.45, y * 0.45, z * 0.3);
    const blotch = noise(x * 1.6, y * 1.6, z * 1.2);
    const fine = noise(x * 7, y * 7, z * 5);
    const speck = noise(x * 19, y * 19, z * 12);
    const red =
      flush *
        (0.7 * hill(m - 3.6, y + 3, 1.9, 1.5) +
          0.75 * hill(x, y - nose.tip.y, 1.4, 1) +
          0.3 * hill(x, y + traits.faceLength - 1, 2, 1.2) +
          (m > 6.6 ? 0.5 : 0)) +
      0.22 * flush * blotch * skin.mottling;
    const eye = face.eyeAt(x);
    const shade = 0.2 + 0.25 * old;
    const tired = shade * hill(m - eye.centre[0] * Math.sign(x || 1), y - eye.lower(m) + 0.6, 1.15, 0.42);
    const lid = 0.16 * hill(m - traits.eyeSpacing, y - eye.upper(m) - 0.25, 1.3, 0.42);
    const shadowed = 0.12 * skin.melanin * (hill(x, y - 5.6, 4, 1.2) + hill(m - 5.6, y + 5.5, 1.6, 2.5));
    const tone =
      (1 + 0.05 * broad + 0.045 * blotch * skin.mottling + 0.035 * fine + 0.03 * speck) *
      (1 - 0.7 * tired * (0.6 + 0.4 * skin.melanin) - lid - shadowed);
    const inside = Math.abs(y) < 1.3 ? eye.inside(m, y) : -1;
    const rim = inside > -0.12 ? smoothstep(-0.115, -0.02, inside) : 0;
    const lashes = rim * (y > eye.centre[1] ? 0.88 : 0.12);
    let r = base[0] * tone * (1 - 0.05 * red) * (1 - lashes);
    let g =
      base[1] * tone * (1 - 0.3 * red) * (1 - 0.12 * tired - 0.06 * lid) * (1 - lashes) * (1 - 0.12 * rim);
    let b = base[2] * tone * (1 - 0.27 * red) * (1 - 0.04 * tired) * (1 - lashes) * (1 - 0.1 * rim);
    const lip = mouth.lip(x, y);
    if (lip > 0) {
      const furrow = 1 + 0.1 * noise(x * 9, y * 1.6, 3) - 0.12 * (y > mouth.line(x) ? 1 : 0);
      r = mix(r, lipTone[0] * furrow, lip * 0.85);
      g = mix(g, lipTone[1] * furrow, lip * 0.85);
      b = mix(b, lipTone[2] * furrow, lip * 0.85);
    }
    const beard = style === 'none' ? 0 : beardAt(style, x, y, z, face);
    const stubble = person.robustness > 0 ? beardAt('full', x, y, z, face) * 0.13 * person.beard.density : 0;
    const growth =
      clamp(beard * (style === 'stubble' ? 0.42 : 0.75) * person.beard.density + stubble, 0, 0.9) *
      clamp(0.8 + 0.7 * speck, 0.2, 1.2);
    const over = hairline(x, y, z);
    const root =
      over > -0.6
        ? smoothstep(-0.5, 0.7, over + 0.35 * fine + 0.3 * blotch) *
          (hair.style === 'shaved' ? 0.75 + 0.25 * speck : 0.9)
        : 0;
    const dark = 1 - clamp(1.2 * mouth.seam(x, y), 0, 0.8) * 0.85;
    const hole = nose.nostril(x, y);
    out[0] =
      mix(mix(r, base[0] * 0.34 + hair.colour[0] * 0.6, growth), scalp[0], root) * dark * (1 - 0.93 * hole);
    out[1] =
      mix(mix(g, base[1] * 0.38 + hair.colour[1] * 0.6, growth), scalp[1], root) * dark * (1 - 0.965 * hole);
    out[2] =
      mix(mix(b, base[2] * 0.42 + hair.colour[2] * 0.6, growth), scalp[2], root) * dark * (1 - 0.97 * hole);
    marks(x, y, out);
    const oily =
      hill(x, y - 4, 3.4, 2.2) * 0.4 +
      hill(x, y + 1.8, 0.9, 2.4) * 0.5 +
      hill(m - 3.6, y + 2.4, 1.5, 1.1) * 0.3;
    return clamp(0.38 + oily + 0.5 * lip + 0.25 * fine - root * 0.4 - growth * 0.4, 0.05, 1.3) * (1 - hole);
  };
};
