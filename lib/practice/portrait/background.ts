import { type Box, boxesOf } from './behind';
import type { Capture } from './capture';
import { at, mix, smoothstep } from './maths';
import type { Planes } from './planes';
import { NOTHING, type Picture } from './raster';
import { soften } from './soften';

/** Out of focus, so it is painted this much smaller and drawn up. */
const SMALLER = 3;

const fill = (
  plane: Float32Array,
  width: number,
  height: number,
  box: Box,
  value: number,
  solid: number,
): void => {
  const left = Math.max(0, Math.round(box.x * width));
  const right = Math.min(width, Math.round((box.x + box.w) * width));
  const top = Math.max(0, Math.round(box.y * height));
  const bottom = Math.min(height, Math.round((box.y + box.h) * height));
  for (let y = top; y < bottom; y += 1)
    for (let i = y * width + left; i < y * width + right; i += 1)
      plane[i] = at(plane, i) * (1 - solid) + value * solid;
};

const paintSmall = (capture: Capture, width: number, height: number): Planes => {
  const { colour, kind } = capture.background;
  const level = 0.55 + 0.45 * capture.light.strength;
  const boxes = boxesOf(capture);
  const lean = capture.light.azimuth / 90;
  /** how the lamp falls on the wall */
  const wall = (u: number, v: number): number => {
    const corners = 0.1 * ((u - 0.5) ** 2 + (v - 0.4) ** 2);
    const fall = 1 - 0.22 * smoothstep(0.2, 1.1, v) + 0.16 * lean * (u - 0.5) - corners;
    return fall * (kind === 'corridor' ? 0.6 + 0.5 * smoothstep(0.9, 0.3, v) : 1);
  };
  const solid = kind === 'corridor' ? 0.9 : 0.62;
  const paint = (c: 0 | 1 | 2): Float32Array => {
    const plane = new Float32Array(width * height);
    for (let i = 0; i < plane.length; i += 1)
      plane[i] = colour[c] * level * wall((i % width) / width, Math.floor(i / width) / height);
    for (const box of boxes) fill(plane, width, height, box, box.rgb[c] * level, solid);
    if (boxes.length > 0) soften(plane, width, height, width * (kind === 'corridor' ? 0.003 : 0.024));
    return plane;
  };
  return [paint(0), paint(1), paint(2)];
};

/** Fills what the person leaves free of the picture. */
export const paintBackground = (planes: Planes, picture: Picture, capture: Capture): void => {
  const width = Math.ceil(picture.width / SMALLER) + 1;
  const small = paintSmall(capture, width, Math.ceil(picture.height / SMALLER) + 1);
  for (let y = 0, i = 0; y < picture.height; y += 1) {
    const iy = Math.floor(y / SMALLER);
    const fy = y / SMALLER - iy;
    for (let x = 0; x < picture.width; x += 1, i += 1) {
      if (picture.matter[i] !== NOTHING) continue;
      const ix = Math.floor(x / SMALLER);
      const fx = x / SMALLER - ix;
      const p = iy * width + ix;
      for (let c = 0; c < 3; c += 1) {
        const from = small[c as 0 | 1 | 2];
        const above = mix(at(from, p), at(from, p + 1), fx);
        planes[c as 0 | 1 | 2][i] = mix(above, mix(at(from, p + width), at(from, p + width + 1), fx), fy);
      }
    }
  }
};
