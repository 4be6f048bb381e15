import { at } from './maths';

/** A grid of points, (cols + 1) × (rows + 1); `rest` is where a point lies on the person at rest. */
export type Mesh = {
  cols: number;
  rows: number;
  place: Float32Array;
  rest: Float32Array;
  normal: Float32Array;
};

/** Six numbers a point, x y z placed and x y z at rest, written into `out`. */
export type Sampler = (column: number, row: number, out: Float32Array) => void;

export const makeMesh = (cols: number, rows: number, sample: Sampler): Mesh => {
  const count = (cols + 1) * (rows + 1);
  const mesh: Mesh = {
    cols,
    rows,
    place: new Float32Array(count * 3),
    rest: new Float32Array(count * 3),
    normal: new Float32Array(count * 3),
  };
  const out = new Float32Array(6);
  for (let row = 0, p = 0; row <= rows; row += 1)
    for (let column = 0; column <= cols; column += 1, p += 3) {
      sample(column / cols, row / rows, out);
      for (let i = 0; i < 3; i += 1) {
        mesh.place[p + i] = at(out, i);
        mesh.rest[p + i] = at(out, i + 3);
      }
    }
  setNormals(mesh);
  return mesh;
};

/** Normals by central differences; column runs to the right and row upwards for a normal that points out. */
const setNormals = ({ cols, rows, place, normal }: Mesh): void => {
  const stride = cols + 1;
  for (let row = 0, p = 0; row <= rows; row += 1)
    for (let column = 0; column <= cols; column += 1, p += 3) {
      const left = (row * stride + Math.max(0, column - 1)) * 3;
      const right = (row * stride + Math.min(cols, column + 1)) * 3;
      const below = (Math.max(0, row - 1) * stride + column) * 3;
      const above = (Math.min(rows, row + 1) * stride + column) * 3;
      const ax = at(place, right) - at(place, left);
      const ay = at(place, right + 1) - at(place, left + 1);
      const az = at(place, right + 2) - at(place, left + 2);
      const bx = at(place, above) - at(place, below);
      const by = at(place, above + 1) - at(place, below + 1);
      const bz = at(place, above + 2) - at(place, below + 2);
      const nx = ay * bz - az * by;
      const ny = az * bx - ax * bz;
      const nz = ax * by - ay * bx;
      const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
      normal[p] = nx / length;
      normal[p + 1] = ny / length;
      normal[p + 2] = nz / length;
    }
};

/** The same mesh moved by a rigid motion (see `pose.ts`). */
export const moveMesh = (mesh: Mesh, motion: Motion): Mesh => {
  const place = new Float32Array(mesh.place.length);
  const normal = new Float32Array(mesh.normal.length);
  const { m, pivot, shift } = motion;
  for (let p = 0; p < place.length; p += 3) {
    const x = at(mesh.place, p) - pivot[0];
    const y = at(mesh.place, p + 1) - pivot[1];
    const z = at(mesh.place, p + 2) - pivot[2];
    place[p] = m[0] * x + m[1] * y + m[2] * z + pivot[0] + shift[0];
    place[p + 1] = m[3] * x + m[4] * y + m[5] * z + pivot[1] + shift[1];
    place[p + 2] = m[6] * x + m[7] * y + m[8] * z + pivot[2] + shift[2];
    const nx = at(mesh.normal, p);
    const ny = at(mesh.normal, p + 1);
    const nz = at(mesh.normal, p + 2);
    normal[p] = m[0] * nx + m[1] * ny + m[2] * nz;
    normal[p + 1] = m[3] * nx + m[4] * ny + m[5] * nz;
    normal[p + 2] = m[6] * nx + m[7] * ny + m[8] * nz;
  }
  return { ...mesh, place, normal };
};

export type Matrix = readonly [number, number, number, number, number, number, number, number, number];
export type Motion = {
  m: Matrix;
  pivot: readonly [number, number, number];
  shift: readonly [number, number, number];
};
