import type { Camera } from './camera';
import { at } from './maths';
import type { Mesh } from './mesh';

/** What the camera meets at each pixel. */
export const NOTHING = 0;
export const SKIN = 1;
export const EAR = 2;
export const BODY = 3;
export const EYE_LEFT = 4;
export const EYE_RIGHT = 5;
export const TEETH = 6;

export type Picture = {
  width: number;
  height: number;
  /** z towards the camera, centimetres; very low where nothing is */
  depth: Float32Array;
  matter: Uint8Array;
  /** x y z a pixel */
  normal: Float32Array;
  rest: Float32Array;
};

export const FAR = -1e6;

export const makePicture = (width: number, height: number): Picture => ({
  width,
  height,
  depth: new Float32Array(width * height).fill(FAR),
  matter: new Uint8Array(width * height),
  normal: new Float32Array(width * height * 3),
  rest: new Float32Array(width * height * 3),
});

/** A hole in a mesh, asked at a rest place; `near` tells cheaply where asking is worth it. */
export type Hole = { near: (x: number, y: number) => boolean; open: (x: number, y: number) => boolean };

/** Draws a mesh's triangles that face the camera, nearer ones over farther ones. */
export const drawMesh = (picture: Picture, camera: Camera, mesh: Mesh, matter: number, hole?: Hole): void => {
  const { place } = mesh;
  const count = place.length / 3;
  const sx = new Float32Array(count);
  const sy = new Float32Array(count);
  for (let i = 0, p = 0; i < count; i += 1, p += 3) {
    const k = camera.scale / (camera.distance - at(place, p + 2));
    sx[i] = camera.centreX + at(place, p) * k;
    sy[i] = camera.centreY - at(place, p + 1) * k;
  }
  const stride = mesh.cols + 1;
  for (let row = 0; row < mesh.rows; row += 1)
    for (let column = 0; column < mesh.cols; column += 1) {
      const a = row * stride + column;
      drawTriangle(picture, mesh, sx, sy, a, a + 1, a + stride + 1, matter, hole);
      drawTriangle(picture, mesh, sx, sy, a, a + stride + 1, a + stride, matter, hole);
    }
};

const drawTriangle = (
  { width, height, depth, matter: matters, normal, rest }: Picture,
  mesh: Mesh,
  sx: Float32Array,
  sy: Float32Array,
  a: number,
  b: number,
  c: number,
  matter: number,
  hole: Hole | undefined,
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the hot loop of a picture; calls would cost more than they explain
): void => {
  const ax = at(sx, a);
  const ay = at(sy, a);
  const bx = at(sx, b);
  const by = at(sy, b);
  const cx = at(sx, c);
  const cy = at(sy, c);
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  if (area >= 0) return;
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const right = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const bottom = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  if (left > right || top > bottom) return;
  const [a3, b3, c3] = [a * 3, b * 3, c * 3];
  const pierced = hole?.near(at(mesh.rest, a3), at(mesh.rest, a3 + 1)) ? hole : undefined;
  for (let y = top; y <= bottom; y += 1)
    for (let x = left; x <= right; x += 1) {
      const px = x + 0.5;
      const py = y + 0.5;
      const u = ((bx - px) * (cy - py) - (by - py) * (cx - px)) / area;
      const v = ((cx - px) * (ay - py) - (cy - py) * (ax - px)) / area;
      const w = 1 - u - v;
      if (u < -1e-6 || v < -1e-6 || w < -1e-6) continue;
      const z = u * at(mesh.place, a3 + 2) + v * at(mesh.place, b3 + 2) + w * at(mesh.place, c3 + 2);
      const pixel = y * width + x;
      if (z <= at(depth, pixel)) continue;
      const rx = u * at(mesh.rest, a3) + v * at(mesh.rest, b3) + w * at(mesh.rest, c3);
      const ry = u * at(mesh.rest, a3 + 1) + v * at(mesh.rest, b3 + 1) + w * at(mesh.rest, c3 + 1);
      if (pierced?.open(rx, ry)) continue;
      depth[pixel] = z;
      matters[pixel] = matter;
      const p = pixel * 3;
      rest[p] = rx;
      rest[p + 1] = ry;
      rest[p + 2] = u * at(mesh.rest, a3 + 2) + v * at(mesh.rest, b3 + 2) + w * at(mesh.rest, c3 + 2);
      for (let i = 0; i < 3; i += 1)
        normal[p + i] =
          u * at(mesh.normal, a3 + i) + v * at(mesh.normal, b3 + i) + w * at(mesh.normal, c3 + i);
    }
};
