import { type Adjust, adjustPixels, filterOf } from '@/components/viewer/adjust';
import { halfOf, type Picture } from '@/components/viewer/load-picture';

/** Pixels changed in one go: a few milliseconds, so that a drag goes on meanwhile. */
const AT_ONCE = 1_000_000;

/** Not every browser has `filter` on a canvas; where it is missing, the bytes are changed one by one. */
export const hasCanvasFilter = (): boolean => 'filter' in CanvasRenderingContext2D.prototype;

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const bakeLevel = async (
  source: CanvasImageSource,
  { width, height }: { readonly width: number; readonly height: number },
  adjust: Adjust,
  signal: AbortSignal,
): Promise<HTMLCanvasElement | null> => {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const filtered = hasCanvasFilter();
  const context = canvas.getContext('2d', { willReadFrequently: !filtered });
  if (!context) return null;
  if (filtered) context.filter = filterOf(adjust);
  const rows = Math.max(1, Math.floor(AT_ONCE / width));
  for (let y = 0; y < height; y += rows) {
    const part = Math.min(rows, height - y);
    context.drawImage(source, 0, y, width, part, 0, y, width, part);
    if (!filtered) {
      const pixels = context.getImageData(0, y, width, part);
      adjustPixels(pixels.data, adjust);
      context.putImageData(pixels, 0, y);
    }
    await breathe();
    if (signal.aborted) return null;
  }
  return canvas;
};

/**
 * Copies of every level with the change baked in, the smallest first: that is the one on the screen until somebody
 * zooms. `onLevel` gets each as it is ready. The picture itself stays as it is.
 */
export const bake = async (
  picture: Picture,
  adjust: Adjust,
  onLevel: (level: number, canvas: HTMLCanvasElement) => void,
  signal: AbortSignal,
): Promise<void> => {
  const sizes = [{ width: picture.width, height: picture.height }];
  for (const size of sizes) if (sizes.length < picture.levels.length) sizes.push(halfOf(size));
  for (let level = picture.levels.length - 1; level >= 0; level -= 1) {
    const [source, size] = [picture.levels[level], sizes[level]];
    const canvas = source && size ? await bakeLevel(source, size, adjust, signal) : null;
    if (signal.aborted) return;
    if (canvas) onLevel(level, canvas);
  }
};
