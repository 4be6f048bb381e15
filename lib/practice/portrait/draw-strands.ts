import type { Camera } from './camera';
import { drawLine } from './draw-line';
import type { Light } from './light';
import { at, clamp } from './maths';
import type { Motion } from './mesh';
import type { Planes } from './planes';
import { move } from './pose';
import type { Picture } from './raster';
import type { Strand } from './strand';

/** A strand as the camera has it: column, row and depth of each point, and where it lies in space. */
type Drawn = { strand: Strand; places: Float32Array; screen: Float32Array; depth: number };

const see = (strand: Strand, { m, pivot, shift }: Motion, camera: Camera): Drawn => {
  const { points } = strand;
  const places = new Float32Array(points.length);
  const screen = new Float32Array(points.length);
  let depth = 0;
  for (let p = 0; p < points.length; p += 3) {
    const x = at(points, p) - pivot[0];
    const y = at(points, p + 1) - pivot[1];
    const z = at(points, p + 2) - pivot[2];
    const px = m[0] * x + m[1] * y + m[2] * z + pivot[0] + shift[0];
    const py = m[3] * x + m[4] * y + m[5] * z + pivot[1] + shift[1];
    const pz = m[6] * x + m[7] * y + m[8] * z + pivot[2] + shift[2];
    const k = camera.scale / (camera.distance - pz);
    places[p] = px;
    places[p + 1] = py;
    places[p + 2] = pz;
    screen[p] = camera.centreX + px * k;
    screen[p + 1] = camera.centreY - py * k;
    screen[p + 2] = pz;
    depth += pz;
  }
  return { strand, places, screen, depth: (depth * 3) / points.length };
};

/**
 * Colour of a hair between two of its points into `ink` (red, green, blue): along its length it
 * shines as a line does (after Kajiya and Kay, 1989), and it is lit by where it lies on the head.
 */
const inkOf = (
  places: Float32Array,
  p: number,
  middle: readonly number[],
  strand: Strand,
  light: Light,
  ink: Float32Array,
): void => {
  const x = at(places, p);
  const y = at(places, p + 1);
  const z = at(places, p + 2);
  const ax = at(places, p + 3) - x;
  const ay = at(places, p + 4) - y;
  const az = at(places, p + 5) - z;
  const ox = x - (middle[0] ?? 0);
  const oy = (y - (middle[1] ?? 0)) * 0.7;
  const oz = z - (middle[2] ?? 0);
  const [lx, ly, lz] = light.towards;
  const length = Math.sqrt(ax * ax + ay * ay + az * az) || 1;
  const off = Math.sqrt(ox * ox + oy * oy + oz * oz) || 1;
  const facing = clamp(((ox * lx + oy * ly + oz * lz) / off + 0.45) / 1.45, 0, 1);
  const toLight = (ax * lx + ay * ly + az * lz) / length;
  const toHalf = (ax * lx + ay * ly + az * (lz + 1)) / (length * Math.sqrt(2 + 2 * lz));
  const body = facing * (0.35 + 0.65 * Math.sqrt(Math.max(0, 1 - toLight * toLight)));
  // the square of the sine to the powers 5 and 20
  const s2 = Math.max(0, 1 - toHalf * toHalf);
  const s5 = s2 * s2 * s2 * s2 * s2;
  const shine = strand.sheen * facing * (0.1 * s5 * s5 * s5 * s5 + 0.05 * s5);
  const up = 0.35 + 0.65 * (0.5 + (0.5 * oy) / off);
  for (let c = 0; c < 3; c += 1) {
    const channel = c as 0 | 1 | 2;
    const [key, sky, colour] = [light.key[channel], light.sky[channel], strand.colour[channel]];
    ink[c] = strand.open * (colour * (key * body * 1.25 + sky * up) + key * shine * (0.45 + colour));
  }
};

/** Draws hairs over the shaded scene, far ones first; `slack` centimetres let roots through the skin. */
export const drawStrands = (
  planes: Planes,
  picture: Picture,
  camera: Camera,
  motion: Motion,
  light: Light,
  strands: readonly Strand[],
  slack: number,
): void => {
  const drawn = strands.map((strand) => see(strand, motion, camera)).sort((a, b) => a.depth - b.depth);
  const middle = move(motion, [0, 2.5, -0.5]);
  const ink = new Float32Array(5);
  for (const { strand, places, screen } of drawn) {
    const last = screen.length / 3 - 1;
    let cover = strand.cover;
    for (let i = 0; i < last; i += 1) {
      inkOf(places, i * 3, middle, strand, light, ink);
      const t = (i + 1) / last;
      ink[3] = cover;
      cover = strand.cover * (1 - 0.75 * t * t * Math.sqrt(t));
      ink[4] = cover;
      drawLine(planes, picture, screen, i * 3, slack, ink);
    }
  }
};
