import type { Capture } from './capture';
import { type Growth, growthOf } from './hair-style';
import { makeHairline } from './hairline';
import type { Face } from './head-mesh';
import type { HeadShape } from './head-shape';
import { at, clamp, mix, mixRgb, normalise, type Rgb, smoothstep, type Vec3 } from './maths';
import { noiseOf } from './noise';
import type { Person } from './person';
import { hashOf, type Random, randomOf } from './random';
import type { Strand } from './strand';

const GREY: Rgb = [0.4, 0.39, 0.38];

/** Keeps a point of a hair outside the head; returns how far it stands off, centimetres. */
const outside = (p: Float32Array, i: number, shape: HeadShape, pad: number): number => {
  const x = at(p, i);
  const y = at(p, i + 1);
  const z = at(p, i + 2);
  const reach = shape.reach(Math.atan2(x, z), Math.min(y, 3)) + pad;
  const rise = shape.crown - 3 + pad;
  const up = Math.max(0, y - 3) / rise;
  const out = Math.hypot(x, z) / reach;
  const e = Math.hypot(up, out);
  if (e >= 1 || e < 1e-3 || y < shape.chin) return (e - 1) * reach;
  p[i] = x / e;
  p[i + 2] = z / e;
  if (y > 3) p[i + 1] = 3 + (y - 3) / e;
  return 0;
};

const normalAt = ([x, y, z]: Vec3, crown: number): Vec3 =>
  normalise([x / 56, (Math.max(0, y - 3) / (crown - 3) ** 2) * 1, z / 84]);

type Lock = { swing: number; sway: number; tone: number; phase: number };

const grow = (
  root: Vec3,
  growth: Growth,
  lock: Lock,
  layer: number,
  random: Random,
  shape: HeadShape,
  disorder: number,
): Float32Array => {
  const [x, y, z] = root;
  const length = Math.max(0.15, growth.long(x, y, z, lock.swing) * random.range(0.82, 1.08));
  const steps = clamp(Math.round(length / 0.75), 3, 34);
  const step = length / steps;
  const points = new Float32Array((steps + 1) * 3);
  points.set(root);
  const out = normalAt(root, shape.crown);
  const comb = growth.comb(x, y, z);
  const level = comb[0] * out[0] + comb[1] * out[1] + comb[2] * out[2];
  const stray = growth.stray * (1 + disorder);
  const mixed = (c: 0 | 1 | 2, swerve: number): number =>
    mix(comb[c] - level * out[c], out[c], growth.lift) + swerve * stray;
  let [dx, dy, dz] = normalise([
    mixed(0, lock.swing * 1.3 + random.normal(0, 0.7)),
    mixed(1, lock.sway * 1.3 + random.normal(0, 0.7)),
    mixed(2, random.normal(0, 0.7)),
  ]);
  let count = steps;
  for (let i = 1; i <= steps; i += 1) {
    const p = i * 3;
    dy -= growth.gravity * (step / 0.75) * (1 + 0.3 * lock.sway);
    if (growth.cut !== null && at(points, p - 1) > 4.5 && at(points, p - 2) < 6)
      dx += Math.sign(at(points, p - 3)) * 0.1;
    const n = Math.sqrt(dx * dx + dy * dy + dz * dz);
    dx /= n;
    dy /= n;
    dz /= n;
    points[p] = at(points, p - 3) + dx * step;
    points[p + 1] = at(points, p - 2) + dy * step;
    points[p + 2] = at(points, p - 1) + dz * step;
    const off = outside(points, p, shape, 0.06 + layer * growth.volume * smoothstep(0, 2.5, i * step));
    if (growth.hold > 0) {
      const here: Vec3 = [at(points, p), at(points, p + 1), at(points, p + 2)];
      const up = normalAt(here, shape.crown);
      const way = growth.comb(here[0], here[1], here[2]);
      const inwards = growth.hold * clamp(off * 0.8, 0, 0.9) * (here[1] < -2 ? 0.3 : 1);
      const follow = growth.hold * 0.3 * smoothstep(-2, 3, here[1]);
      dx += way[0] * follow - up[0] * inwards;
      dy += way[1] * follow - up[1] * inwards;
      dz += way[2] * follow - up[2] * inwards;
    }
    if (growth.cut !== null && at(points, p + 1) < growth.cut + lock.swing * 0.9 + random.next() * 0.5) {
      count = i;
      break;
    }
  }
  const kept = points.subarray(0, (count + 1) * 3);
  if (growth.coil > 0)
    coil(kept, growth.coil, lock.phase + random.normal(0, 0.5), step, random.range(0.8, 1.2));
  return kept;
};

/** Winds a hair around its own path. */
const coil = (points: Float32Array, radius: number, phase: number, step: number, pitch: number): void => {
  const turns = (step / (0.35 + radius * 2.6)) * Math.PI * 2 * pitch;
  for (let p = 3, i = 1; p < points.length; p += 3, i += 1) {
    const r = radius * smoothstep(0, 1.6, i * step);
    points[p] = at(points, p) + r * Math.cos(phase + i * turns);
    points[p + 1] = at(points, p + 1) + r * 0.7 * Math.sin(phase + i * turns);
    points[p + 2] = at(points, p + 2) + r * Math.sin(phase * 1.7 + i * turns);
  }
};

/** The hair of a head. */
export const makeHair = (person: Person, capture: Capture, face: Face): readonly Strand[] => {
  const hair = { ...person.hair, style: capture.hair.style ?? person.hair.style };
  const random = randomOf(`hair/${person.seed}/${capture.seed}`);
  const noise = noiseOf(hashOf(`locks/${person.seed}`));
  const growth = growthOf(person, hair);
  const over = makeHairline(hair);
  const { shape } = face;
  const strands: Strand[] = [];
  for (let tries = 0; tries < growth.strands * 2.2; tries += 1) {
    const angle = random.range(-Math.PI, Math.PI);
    const ring = random.range(-6.5, shape.crown);
    if (growth.cut === null && Math.abs(angle) > 2.2 && random.chance(0.75)) continue;
    const root = shape.point(angle, ring);
    const [x, y, z] = root;
    if (over(x, y, z) < random.normal(0.1, 0.22)) continue;
    const lock: Lock = {
      swing: noise(x * 1.1, y * 1.1, z * 1.1),
      sway: noise(x * 1.1 + 30, y * 1.1, z * 1.1),
      tone: noise(x * 1.7, y * 1.7 + 50, z * 1.7),
      phase: 9 * noise(x * 0.9, y * 0.9, z * 0.9 + 70),
    };
    const layer = random.next();
    const grey = random.next() < hair.grey * (0.75 + 0.5 * smoothstep(6, 0, y)) ? random.range(0.6, 1) : 0;
    const tone = 1 + 0.22 * lock.tone + random.normal(0, 0.13);
    const colour = mixRgb(hair.colour, GREY, grey);
    strands.push({
      points: grow(root, growth, lock, layer, random, shape, capture.hair.disorder),
      colour: [colour[0] * tone, colour[1] * tone, colour[2] * tone],
      open: 0.3 + 0.7 * layer,
      cover: hair.style === 'shaved' ? 0.4 : 0.62,
      sheen: growth.sheen * (0.7 + 0.6 * random.next()),
    });
  }
  return strands;
};
