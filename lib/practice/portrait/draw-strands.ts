import { type Camera, project } from './camera';
import type { Light } from './light';
import { at, clamp, normalise, type Vec3 } from './maths';
import type { Motion } from './mesh';
import { move } from './pose';
import type { Picture } from './raster';
import type { Planes } from './shade';
import type { Strand } from './strand';

type Drawn = { strand: Strand; moved: Float32Array; depth: number };

const moved = (strand: Strand, motion: Motion): Drawn => {
  const { points } = strand;
  const out = new Float32Array(points.length);
  let depth = 0;
  for (let p = 0; p < points.length; p += 3) {
    const place = move(motion, [at(points, p), at(points, p + 1), at(points, p + 2)]);
    out.set(place, p);
    depth += place[2];
  }
  return { strand, moved: out, depth: depth / points.length };
};

/** Light on a hair: along its length it shines as a line does (after Kajiya and Kay, 1989). */
const glow = (along: Vec3, out: Vec3, { towards }: Light, sheen: number): { body: number; shine: number } => {
  const half = normalise([towards[0], towards[1], towards[2] + 1]);
  const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const facing = clamp((dot(out, towards) + 0.45) / 1.45, 0, 1);
  const sine = Math.sqrt(Math.max(0, 1 - dot(along, towards) ** 2));
  const line = Math.sqrt(Math.max(0, 1 - dot(along, half) ** 2));
  return {
    body: facing * (0.35 + 0.65 * sine),
    shine: sheen * facing * (0.1 * line ** 40 + 0.05 * line ** 10),
  };
};

/** Draws hairs over the shaded scene, far ones first; what lies behind the head stays hidden. */
export const drawStrands = (
  planes: Planes,
  picture: Picture,
  camera: Camera,
  motion: Motion,
  light: Light,
  strands: readonly Strand[],
  slack: number,
): void => {
  const drawn = strands.map((strand) => moved(strand, motion)).sort((a, b) => a.depth - b.depth);
  const middle = move(motion, [0, 2.5, -0.5]);
  const ink = new Float32Array(5);
  for (const { strand, moved: points } of drawn) {
    const last = points.length / 3 - 1;
    for (let i = 0; i < last; i += 1) {
      const a: Vec3 = [at(points, i * 3), at(points, i * 3 + 1), at(points, i * 3 + 2)];
      const b: Vec3 = [at(points, i * 3 + 3), at(points, i * 3 + 4), at(points, i * 3 + 5)];
      const along = normalise([b[0] - a[0], b[1] - a[1], b[2] - a[2]]);
      const out = normalise([a[0] - middle[0], (a[1] - middle[1]) * 0.7, a[2] - middle[2]]);
      const { body, shine } = glow(along, out, light, strand.sheen);
      const up = 0.35 + 0.65 * (0.5 + 0.5 * out[1]);
      for (const c of [0, 1, 2] as const)
        ink[c] =
          strand.open *
          (strand.colour[c] * (light.key[c] * body * 1.25 + light.sky[c] * up) +
            light.key[c] * shine * (0.45 + strand.colour[c]));
      ink[3] = strand.cover * (1 - 0.75 * (i / last) ** 2.5);
      ink[4] = strand.cover * (1 - 0.75 * ((i + 1) / last) ** 2.5);
      line(planes, picture, project(camera, a), project(camera, b), a[2] + slack, b[2] + slack, ink);
    }
  }
};

/** A line one drawn pixel wide, shared between the two pixels that it runs between; ink is r g b and cover at both ends. */
const line = (
  planes: Planes,
  { width, height, depth }: Picture,
  from: readonly [number, number],
  to: readonly [number, number],
  fromZ: number,
  toZ: number,
  ink: Float32Array,
): void => {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const steep = Math.abs(dy) > Math.abs(dx);
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy))));
  const [red, green, blue] = planes;
  for (let i = 0; i < steps; i += 1) {
    const t = i / steps;
    const x = from[0] + dx * t - 0.5;
    const y = from[1] + dy * t - 0.5;
    const ix = steep ? Math.floor(x) : Math.round(x);
    const iy = steep ? Math.round(y) : Math.floor(y);
    if (ix < 0 || iy < 0 || ix >= width - 1 || iy >= height - 1) continue;
    const z = fromZ + (toZ - fromZ) * t;
    const cover = at(ink, 3) + (at(ink, 4) - at(ink, 3)) * t;
    const share = steep ? x - ix : y - iy;
    for (let side = 0; side < 2; side += 1) {
      const pixel = iy * width + ix + (side === 0 ? 0 : steep ? 1 : width);
      if (z < at(depth, pixel)) continue;
      const c = cover * (side === 1 ? share : 1 - share);
      red[pixel] = at(red, pixel) + (at(ink, 0) - at(red, pixel)) * c;
      green[pixel] = at(green, pixel) + (at(ink, 1) - at(green, pixel)) * c;
      blue[pixel] = at(blue, pixel) + (at(ink, 2) - at(blue, pixel)) * c;
    }
  }
};
