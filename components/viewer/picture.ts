import { freeRaster, rasterOf } from '@/components/viewer/raster';
import { inSlices } from '@/components/viewer/slices';
import type { Size } from '@/components/viewer/view';

/** A decoded image and its halves, so that a photograph drawn small stays fast and does not shimmer. */
export interface Picture extends Size {
  /** How many sizes there are: full, ½, ¼, ⅛. */
  readonly sizes: readonly Size[];
  /** The wanted level, or the nearest that is in memory: a finer one before a coarser one. */
  readonly at: (level: number) => Held | null;
  /** Told when a level has come. @returns a function that ends it */
  readonly watch: (tell: () => void) => () => void;
  /** Gives the memory back; the picture must not be drawn any more. */
  readonly close: () => void;
}

export interface Held {
  readonly source: CanvasImageSource;
  readonly level: number;
}

const HALVINGS = 3;
const SMALLEST = 256;
/** Above this many pixels the full size (4 bytes each) leaves memory while nobody looks at it. */
const LARGE = 16_000_000;
const UNUSED_MS = 10_000;

/** The size of the next level. */
export const halfOf = ({ width, height }: Size): Size => ({
  width: Math.max(1, Math.round(width / 2)),
  height: Math.max(1, Math.round(height / 2)),
});

export const sizesOf = ({ width, height }: Size): readonly Size[] => {
  const sizes: Size[] = [{ width, height }];
  for (let last: Size = { width, height }; sizes.length <= HALVINGS; sizes.push(last)) {
    if (Math.min(last.width, last.height) <= SMALLEST) break;
    last = halfOf(last);
  }
  return sizes;
};

/** The smallest level that still has at least as many pixels as the screen shows. */
export const levelFor = (scale: number, levels: number): number => {
  const wanted = Math.floor(Math.log2(1 / Math.max(scale, 1e-6)));
  return Math.min(levels - 1, Math.max(0, wanted));
};

const halve = async (source: CanvasImageSource, from: Size, to: Size, stopped: () => boolean) => {
  const raster = rasterOf(to, false);
  if (!raster) return null;
  const { context } = raster;
  context.imageSmoothingQuality = 'high';
  const [w, h] = [from.width / to.width, from.height / to.height];
  const whole = await inSlices(
    to,
    ({ y, rows }) => context.drawImage(source, 0, y * h, to.width * w, rows * h, 0, y, to.width, rows),
    stopped,
  );
  return whole ? raster.done() : null;
};

/**
 * Begins with the full size and makes the halves meanwhile. `decode` brings a large image back to its full size when
 * somebody looks that closely again.
 */
export const createPicture = (full: ImageBitmap, decode: () => Promise<ImageBitmap>): Picture => {
  const sizes = sizesOf(full);
  const held: (ImageBitmap | HTMLCanvasElement | undefined)[] = [full];
  const watchers = new Set<() => void>();
  const large = full.width * full.height > LARGE;
  let [closed, decoding]: [boolean, boolean] = [false, false];
  let unused: ReturnType<typeof setTimeout> | undefined;
  const put = (level: number, source: ImageBitmap | HTMLCanvasElement) => {
    held[level] = source;
    for (const tell of watchers) tell();
  };
  const drop = (level: number) => {
    const source = held[level];
    if (source) freeRaster(source);
    held[level] = undefined;
  };
  const use = () => {
    if (!large) return;
    clearTimeout(unused);
    unused = setTimeout(() => held[1] && drop(0), UNUSED_MS);
  };
  const bringBack = async () => {
    if (decoding || closed) return;
    decoding = true;
    const again = await decode().catch(() => null);
    decoding = false;
    if (!again) return;
    if (closed) return again.close();
    put(0, again);
    use();
  };
  const build = async () => {
    for (let level = 1; level < sizes.length; level += 1) {
      const [source, from, to] = [held[level - 1], sizes[level - 1], sizes[level]];
      const made = source && from && to ? await halve(source, from, to, () => closed) : null;
      if (!made) return;
      put(level, made);
    }
    use();
  };
  void build();

  return {
    width: full.width,
    height: full.height,
    sizes,
    at: (level) => {
      if (level === 0 && !closed) held[0] ? use() : void bringBack();
      const order = [...held.keys()].sort(
        (a, b) => Number(a > level) - Number(b > level) || Math.abs(a - level) - Math.abs(b - level),
      );
      const nearest = order.find((at) => held[at]);
      const source = nearest === undefined ? undefined : held[nearest];
      return source && nearest !== undefined ? { source, level: nearest } : null;
    },
    watch: (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    close: () => {
      closed = true;
      clearTimeout(unused);
      for (const level of held.keys()) drop(level);
    },
  };
};
