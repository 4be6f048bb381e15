import type { Face, Skin } from './head-mesh';
import { mix, mixRgb, normalise, type Rgb, type Vec3 } from './maths';
import type { Random } from './random';

const GREY: Rgb = [0.36, 0.35, 0.34];

/** Skin at x and y of the face, into `out`, found by walking the ring of that height. */
export const skinAt = (face: Face, skin: Skin, x: number, y: number, out: Float32Array): void => {
  let angle = Math.atan2(x, 8.5);
  for (let i = 0; i < 3; i += 1) {
    const reach = face.shape.reach(angle, y);
    angle = Math.asin(Math.max(-0.99, Math.min(0.99, x / reach)));
  }
  skin(angle, y, 0, out);
};

/** Points of a short hair: from a root, bending from one direction to another. */
export const shortHair = (root: Vec3, from: Vec3, to: Vec3, length: number): Float32Array => {
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

/** A hair's own shade of a colour; a share of them is grey. */
export const shadeOf = (colour: Rgb, grey: number, random: Random): Rgb => {
  const k = random.range(0.75, 1.25);
  const c = mixRgb(colour, GREY, random.next() < grey ? 0.8 : 0);
  return [c[0] * k, c[1] * k, c[2] * k];
};
