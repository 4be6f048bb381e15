import type { Face, Skin } from './head-mesh';
import { at, hill, mix, mixRgb, type Rgb, smoothstep, type Vec3 } from './maths';
import type { Person } from './person';
import { type Random, randomOf } from './random';
import { shadeOf, shortHair, skinAt } from './short-hair';
import type { Strand } from './strand';

/** Both brows: hairs stand up near the nose and lie down outwards. */
export const makeBrows = (person: Person, face: Face, skin: Skin): readonly Strand[] => {
  const { hair, brows } = person;
  const random = randomOf(`brows/${person.seed}`);
  const ink: Rgb = [hair.colour[0] * 0.75, hair.colour[1] * 0.72, hair.colour[2] * 0.7];
  const colour = mixRgb(ink, [0.02, 0.013, 0.009], 0.35);
  const count = Math.round(410 * brows.density);
  return ([-1, 1] as const).flatMap((side) =>
    Array.from(
      { length: count },
      (): Strand => ({
        points: browHair(person, face, skin, side, random),
        colour: shadeOf(colour, hair.grey * 0.5, random),
        open: random.range(0.6, 1),
        cover: 0.62,
        sheen: 0.15,
      }),
    ),
  );
};

const browHair = ({ traits }: Person, face: Face, skin: Skin, side: -1 | 1, random: Random): Float32Array => {
  const out = new Float32Array(6);
  // t runs from the nose outwards; across from the lower edge to the upper
  const t = random.next();
  const across = Math.max(-0.6, Math.min(0.6, random.normal(0, 0.34)));
  const m = mix(traits.browGap, traits.eyeSpacing + traits.eyeWidth + 0.55, t);
  const taper = (0.75 + 0.5 * smoothstep(0, 0.25, t)) * mix(1, 0.22, smoothstep(0.45, 1, t));
  const thick = traits.browThickness * taper * smoothstep(-0.1, 0.12, t);
  const bow = hill(t - 0.64, 0, 0.34, 1) - 0.5 * smoothstep(0.66, 1, t);
  const rise = traits.browTilt * t + traits.browArch * bow + side * traits.browSkew;
  skinAt(face, skin, side * m, traits.browHeight - 0.12 + rise + across * thick, out);
  const lean = mix(1.35, -0.22, smoothstep(0, 0.45, t)) - across * 0.9;
  const start: Vec3 = [side * Math.cos(lean), Math.sin(lean), 0.35];
  const end: Vec3 = [side * Math.cos(lean - 0.5), Math.sin(lean - 0.5), -0.2 - 0.3 * t];
  return shortHair([at(out, 0), at(out, 1), at(out, 2) + 0.02], start, end, random.range(0.35, 0.72));
};
