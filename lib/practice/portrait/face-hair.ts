import { beardAt } from './beard-area';
import type { Capture } from './capture';
import type { Face, Skin } from './head-mesh';
import { at, hill, mix, mixRgb, normalise, type Rgb, smoothstep, type Vec3 } from './maths';
import type { Person } from './person';
import { type Random, randomOf } from './random';
import type { Strand } from './strand';

const GREY: Rgb = [0.36, 0.35, 0.34];

/** Skin at x and y of the face, found by walking the ring of that height. */
const skinAt = (face: Face, skin: Skin, x: number, y: number, out: Float32Array): void => {
  let angle = Math.atan2(x, 8.5);
  for (let i = 0; i < 3; i += 1) {
    const reach = face.shape.reach(angle, y);
    angle = Math.asin(Math.max(-0.99, Math.min(0.99, x / reach)));
  }
  skin(angle, y, 0, out);
};

/** A short hair: from a root, bending from one direction to another. */
const short = (root: Vec3, from: Vec3, to: Vec3, length: number): Float32Array => {
  const points = new Float32Array(12);
  let [x, y, z] = root;
  points.set(root);
  for (let i = 1; i < 4; i += 1) {
    const t = (i - 1) / 2;
    const d = normalise([mix(from[0], to[0], t), mix(from[1], to[1], t), mix(from[2], to[2], t)]);
    x += (d[0] * length) / 3;
    y += (d[1] * length) / 3;
    z += (d[2] * length) / 3;
    points.set([x, y, z], i * 3);
  }
  return points;
};

const tinted = (colour: Rgb, grey: number, random: Random): Rgb => {
  const k = random.range(0.75, 1.25);
  const c = mixRgb(colour, GREY, random.next() < grey ? 0.8 : 0);
  return [c[0] * k, c[1] * k, c[2] * k];
};

export const makeBrows = (person: Person, capture: Capture, face: Face, skin: Skin): readonly Strand[] => {
  const { traits, hair, brows } = person;
  const random = randomOf(`brows/${person.seed}`);
  const out = new Float32Array(6);
  const strands: Strand[] = [];
  const colour = mixRgb(
    [hair.colour[0] * 0.75, hair.colour[1] * 0.72, hair.colour[2] * 0.7],
    [0.02, 0.013, 0.009],
    0.35,
  );
  for (const side of [-1, 1] as const) {
    const from = traits.browGap;
    const to = traits.eyeSpacing + traits.eyeWidth + 0.55;
    for (let i = 0; i < 520 * brows.density; i += 1) {
      const t = random.next();
      const m = mix(from, to, t);
      const thick =
        traits.browThickness *
        (0.75 + 0.5 * smoothstep(0, 0.25, t)) *
        mix(1, 0.22, smoothstep(0.45, 1, t)) *
        smoothstep(-0.1, 0.12, t);
      const rise =
        traits.browTilt * t + traits.browArch * (hill(t - 0.64, 0, 0.34, 1) - 0.5 * smoothstep(0.66, 1, t));
      const across = random.normal(0, 0.36);
      if (Math.abs(across) > 0.6) continue;
      const y = traits.browHeight - 0.12 + rise + side * traits.browSkew + across * thick;
      skinAt(face, skin, side * m, y, out);
      const lean = mix(1.35, -0.22, smoothstep(0, 0.45, t)) - across * 0.9;
      const start: Vec3 = [side * Math.cos(lean), Math.sin(lean), 0.35];
      const end: Vec3 = [side * Math.cos(lean - 0.5), Math.sin(lean - 0.5), -0.2 - 0.3 * t];
      strands.push({
        points: short([at(out, 0), at(out, 1), at(out, 2) + 0.02], start, end, random.range(0.35, 0.72)),
        colour: tinted(colour, hair.grey * 0.5, random),
        open: random.range(0.6, 1),
        cover: 0.62,
        sheen: 0.15,
      });
    }
  }
  return strands;
};

export const makeLashes = (person: Person, face: Face, skin: Skin): readonly Strand[] => {
  const random = randomOf(`lashes/${person.seed}`);
  const out = new Float32Array(6);
  const long = mix(0.62, 0.46, (person.robustness + 1) / 2);
  const strands: Strand[] = [];
  for (const [index, eye] of face.eyes.entries()) {
    const side = index === 0 ? -1 : 1;
    for (let i = 0; i < 130; i += 1) {
      const low = i % 3 === 2;
      const t = random.range(0.1, 0.99);
      const m = mix(eye.inner, eye.outer, t);
      skinAt(face, skin, side * m, low ? eye.lower(m) - 0.02 : eye.upper(m) + 0.015, out);
      const fan = side * (t - 0.4) * 1.1;
      const start: Vec3 = [fan * 0.6, low ? -0.4 : -0.12, 1];
      const end: Vec3 = [fan, low ? -0.7 : 0.95, 0.5];
      strands.push({
        points: short(
          [at(out, 0), at(out, 1), at(out, 2) - 0.02],
          start,
          end,
          long * (low ? 0.5 : 1) * random.range(0.75, 1.1),
        ),
        colour: [0.012, 0.008, 0.006],
        open: 1,
        cover: low ? 0.28 : 0.6,
        sheen: 0,
      });
    }
  }
  return strands;
};

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
    if (random.next() > beardAt(style, at(out, 3), at(out, 4), at(out, 5), face) * person.beard.density)
      continue;
    const [sx, sz] = [Math.sin(angle), Math.cos(angle)];
    const flow = random.normal(0, 0.3);
    const down = person.hair.curl > 0.6 ? random.normal(-0.3, 0.8) : -0.9;
    strands.push({
      points: short(
        [at(out, 0), at(out, 1), at(out, 2)],
        [sx * 0.9 + flow, -0.35, sz * 0.9],
        [sx * 0.25 + flow * 1.6, down, sz * 0.25],
        length * random.range(0.6, 1.1),
      ),
      colour: tinted(colour, person.hair.grey * 1.15, random),
      open: random.range(0.4, 1),
      cover: stubble ? 0.4 : 0.55,
      sheen: 0.25,
    });
  }
  return strands;
};
