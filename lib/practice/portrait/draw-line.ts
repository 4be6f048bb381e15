import { at } from './maths';
import type { Planes } from './planes';
import type { Picture } from './raster';

const blend = ([red, green, blue]: Planes, pixel: number, ink: Float32Array, cover: number): void => {
  red[pixel] = at(red, pixel) + (at(ink, 0) - at(red, pixel)) * cover;
  green[pixel] = at(green, pixel) + (at(ink, 1) - at(green, pixel)) * cover;
  blue[pixel] = at(blue, pixel) + (at(ink, 2) - at(blue, pixel)) * cover;
};

/**
 * A line one drawn pixel wide between two points of `screen` (column, row, depth), shared between
 * the two pixels that it runs between; `ink` is red, green, blue and the cover at both ends.
 */
export const drawLine = (
  planes: Planes,
  { width, height, depth }: Picture,
  screen: Float32Array,
  from: number,
  slack: number,
  ink: Float32Array,
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the hot loop of a picture; calls would cost more than they explain
): void => {
  const x0 = at(screen, from) - 0.5;
  const y0 = at(screen, from + 1) - 0.5;
  const dx = at(screen, from + 3) - 0.5 - x0;
  const dy = at(screen, from + 4) - 0.5 - y0;
  const z0 = at(screen, from + 2) + slack;
  const dz = at(screen, from + 5) + slack - z0;
  const steep = Math.abs(dy) > Math.abs(dx);
  const steps = Math.max(1, Math.ceil(steep ? Math.abs(dy) : Math.abs(dx)));
  const beside = steep ? 1 : width;
  for (let i = 0; i < steps; i += 1) {
    const t = i / steps;
    const x = x0 + dx * t;
    const y = y0 + dy * t;
    const ix = steep ? Math.floor(x) : Math.round(x);
    const iy = steep ? Math.round(y) : Math.floor(y);
    if (ix < 0 || iy < 0 || ix >= width - 1 || iy >= height - 1) continue;
    const pixel = iy * width + ix;
    const z = z0 + dz * t;
    const cover = at(ink, 3) + (at(ink, 4) - at(ink, 3)) * t;
    const share = steep ? x - ix : y - iy;
    if (z >= at(depth, pixel)) blend(planes, pixel, ink, cover * (1 - share));
    if (z >= at(depth, pixel + beside)) blend(planes, pixel + beside, ink, cover * share);
  }
};
