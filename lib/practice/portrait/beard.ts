import { beardAt } from './beard-area';
import type { Capture } from './capture';
import type { Face, Skin } from './head-mesh';
import { at, mix, mixRgb } from './maths';
import type { Person } from './person';
import { type Random, randomOf } from './random';
import { shadeOf, shortHair } from './short-hair';
import type { Strand } from './strand';

/** What grows on the chin and cheeks; the picture's own beard goes before the person's usual one. */
export const makeBeard = (person: Person, capture: Capture, face: Face, skin: Skin): readonly Strand[] => {
  const style = capture.beard ?? person.beard.style;
  if (style === 'none' || person.robustness < 0) return [];
  const random = randomOf(`beard/${person.seed}`);
  const out = new Float32Array(6);
  const strands: Strand[] = [];
  const stubble = style === 'stubble';
  const colour = mixRgb(person.hair.colour, [0.03, 0.015, 0.008], 0.2);
  const length = stubble ? 0.16 : mix(0.5, 1.3, randomOf(`beard-length/${person.seed}`).next());
  for (let i = 0; i < (stubble ? 5200 : 9000); i += 1) {
    const angle = random.range(-1.65, 1.65);
    const ring = random.range(face.shape.chin - 0.001, 0.5);
    const under = random.chance(0.14) ? random.range(0, 0.5) : 0;
    skin(angle, under > 0 ? face.shape.chin : ring, under, out);
    const thick = beardAt(style, at(out, 3), at(out, 4), at(out, 5), face) * person.beard.density;
    if (random.next() > thick) continue;
    strands.push({
      points: beardHair(person, angle, out, length * random.range(0.6, 1.1), random),
      colour: shadeOf(colour, person.hair.grey * 1.15, random),
      open: random.range(0.4, 1),
      cover: stubble ? 0.4 : 0.55,
      sheen: 0.25,
    });
  }
  return strands;
};

const beardHair = (
  { hair }: Person,
  angle: number,
  root: Float32Array,
  length: number,
  random: Random,
): Float32Array => {
  const [sx, sz] = [Math.sin(angle), Math.cos(angle)];
  const flow = random.normal(0, 0.3);
  const down = hair.curl > 0.6 ? random.normal(-0.3, 0.8) : -0.9;
  return shortHair(
    [at(root, 0), at(root, 1), at(root, 2)],
    [sx * 0.9 + flow, -0.35, sz * 0.9],
    [sx * 0.25 + flow * 1.6, down, sz * 0.25],
    length,
  );
};
