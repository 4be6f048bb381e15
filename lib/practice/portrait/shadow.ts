import type { Light } from './light';
import { at, normalise, type Vec3 } from './maths';
import { type Matrix, type Mesh, moveMesh } from './mesh';
import { drawMesh, makePicture, SKIN } from './raster';

const SIZE = 440;
const PER_CENTIMETRE = 11;
const AWAY = 1e5;

export type Shadow = {
  /** 0 in shadow .. 1 lit; `soft` is the penumbra in map pixels */
  lit: (x: number, y: number, z: number, soft: number) => number;
  /** lets something thin (hair) darken what lies behind it */
  veil: (x: number, y: number, z: number) => void;
};

const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Places around a point that are asked, x then y, in units of the penumbra. */
const TAPS = Float32Array.of(
  0,
  0,
  0.9,
  0.2,
  -0.8,
  0.5,
  0.3,
  -0.9,
  -0.4,
  -0.7,
  0.5,
  0.85,
  -0.2,
  0.95,
  -0.95,
  -0.25,
  0.75,
  -0.55,
);

/** What the lamp sees: who is not seen by it lies in shadow. */
export const makeShadow = (solids: readonly Mesh[], { towards }: Light): Shadow => {
  const right = normalise(cross([0, 1, 0], towards));
  const up = cross(towards, right);
  const matrix: Matrix = [...right, ...up, ...towards];
  const map = makePicture(SIZE, SIZE);
  const camera = { centreX: SIZE / 2, centreY: SIZE / 2 - 40, scale: PER_CENTIMETRE * AWAY, distance: AWAY };
  for (const solid of solids)
    drawMesh(map, camera, moveMesh(solid, { m: matrix, pivot: [0, 0, 0], shift: [0, 0, 0] }), SKIN);
  const veils = new Float32Array(SIZE * SIZE);
  const lit = (x: number, y: number, z: number, soft: number): number => {
    const mx = camera.centreX + (right[0] * x + right[1] * y + right[2] * z) * PER_CENTIMETRE;
    const my = camera.centreY - (up[0] * x + up[1] * y + up[2] * z) * PER_CENTIMETRE;
    const near = towards[0] * x + towards[1] * y + towards[2] * z + 0.28;
    let seen = 0;
    let veiled = 0;
    for (let t = 0; t < TAPS.length; t += 2) {
      const ix = Math.floor(mx + at(TAPS, t) * soft);
      const iy = Math.floor(my + at(TAPS, t + 1) * soft);
      const outside = ix < 0 || iy < 0 || ix >= SIZE || iy >= SIZE;
      const cell = outside ? 0 : iy * SIZE + ix;
      if (outside || at(map.depth, cell) < near) seen += 1;
      if (!outside) veiled += at(veils, cell);
    }
    const share = 2 / TAPS.length;
    return seen * share * Math.max(0.25, 1 - veiled * share * 0.15);
  };
  const veil = (x: number, y: number, z: number): void => {
    const mx = Math.floor(camera.centreX + (right[0] * x + right[1] * y + right[2] * z) * PER_CENTIMETRE);
    const my = Math.floor(camera.centreY - (up[0] * x + up[1] * y + up[2] * z) * PER_CENTIMETRE);
    if (mx >= 0 && my >= 0 && mx < SIZE && my < SIZE) veils[my * SIZE + mx] = at(veils, my * SIZE + mx) + 1;
  };
  return { lit, veil };
};
