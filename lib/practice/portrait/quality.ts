import sharp from 'sharp';
import type { Box } from './landmarks';
import { at } from './maths';

/** Sharpness (variance of the Laplacian) and mean brightness (0..255) of a face box, from the JPEG itself. */
export const measureQuality = async (
  jpeg: Buffer,
  box: Box,
): Promise<{ sharpness: number; brightness: number }> => {
  const { data, info } = await sharp(jpeg)
    .extract({ left: box.x, top: box.y, width: box.w, height: box.h })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const step = info.channels;
  const value = (x: number, y: number): number => at(data, (y * info.width + x) * step);
  let [sum, squares, total, count] = [0, 0, 0, 0];
  for (let y = 1; y < info.height - 1; y += 1)
    for (let x = 1; x < info.width - 1; x += 1) {
      const edge = value(x - 1, y) + value(x + 1, y) + value(x, y - 1) + value(x, y + 1) - 4 * value(x, y);
      sum += edge;
      squares += edge * edge;
      total += value(x, y);
      count += 1;
    }
  const mean = sum / count;
  return { sharpness: Math.round(squares / count - mean * mean), brightness: Math.round(total / count) };
};
