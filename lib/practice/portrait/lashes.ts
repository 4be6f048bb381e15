import type { EyeShape } from './eye-shape';
import type { Face, Skin } from './head-mesh';
import { at, mix } from './maths';
import type { Person } from './person';
import { type Random, randomOf } from './random';
import { shortHair, skinAt } from './short-hair';
import type { Strand } from './strand';

const COUNT = 190;

/** Lashes of both eyes, every third on the lower lid. */
export const makeLashes = (person: Person, face: Face, skin: Skin): readonly Strand[] => {
  const random = randomOf(`lashes/${person.seed}`);
  const long = mix(0.62, 0.46, (person.robustness + 1) / 2);
  return face.eyes.flatMap((eye, index) =>
    Array.from({ length: COUNT }, (_, i) =>
      lash(eye, index === 0 ? -1 : 1, i % 3 === 2, long, face, skin, random),
    ),
  );
};

const lash = (
  eye: EyeShape,
  side: -1 | 1,
  low: boolean,
  long: number,
  face: Face,
  skin: Skin,
  random: Random,
): Strand => {
  const out = new Float32Array(6);
  const t = random.range(0.1, 0.99);
  const m = mix(eye.inner, eye.outer, t);
  skinAt(face, skin, side * m, low ? eye.lower(m) - 0.02 : eye.upper(m) + 0.015, out);
  const fan = side * (t - 0.4) * 1.1;
  const length = long * (low ? 0.5 : 1) * random.range(0.75, 1.1);
  return {
    points: shortHair(
      [at(out, 0), at(out, 1), at(out, 2) - 0.02],
      [fan * 0.6, low ? -0.4 : -0.12, 1],
      [fan, low ? -0.7 : 0.95, 0.5],
      length,
    ),
    colour: [0.005, 0.003, 0.002],
    open: 1,
    cover: low ? 0.3 : 0.8,
    sheen: 0,
  };
};
