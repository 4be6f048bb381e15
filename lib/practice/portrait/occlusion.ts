import { at, clamp } from './maths';
import { FAR, type Picture } from './raster';
import { soften } from './soften';

const SHRINK = 3;

/** How much of the surroundings a pixel sees, 0..1: hollows lie deeper than their neighbourhood's mean. */
export const makeOcclusion = (
  picture: Picture,
  perCentimetre: number,
): ((x: number, y: number) => number) => {
  const width = Math.ceil(picture.width / SHRINK);
  const height = Math.ceil(picture.height / SHRINK);
  const depth = new Float32Array(width * height);
  const weight = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const z = at(
        picture.depth,
        Math.min(picture.height - 1, y * SHRINK) * picture.width + Math.min(picture.width - 1, x * SHRINK),
      );
      if (z === FAR) continue;
      weight[y * width + x] = 1;
      depth[y * width + x] = z;
    }
  const dark = new Float32Array(width * height);
  for (const [reach, strength] of [
    [0.35, 0.55],
    [1, 0.3],
    [2.6, 0.1],
  ] as const) {
    const mean = depth.slice();
    const share = weight.slice();
    soften(mean, width, height, (reach * perCentimetre) / SHRINK);
    soften(share, width, height, (reach * perCentimetre) / SHRINK);
    for (let i = 0; i < mean.length; i += 1)
      if (at(weight, i) > 0)
        dark[i] =
          at(dark, i) +
          strength * clamp(at(mean, i) / Math.max(0.05, at(share, i)) - at(depth, i), 0, reach * 1.4);
  }
  soften(dark, width, height, 1);
  return (x, y) => clamp(1 - at(dark, Math.floor(y / SHRINK) * width + Math.floor(x / SHRINK)), 0.12, 1);
};
