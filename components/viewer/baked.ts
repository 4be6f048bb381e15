import { type Adjust, adjustName, pixelChange } from '@/components/viewer/adjust';
import type { Held, Picture } from '@/components/viewer/picture';
import { freeRaster, rasterOf } from '@/components/viewer/raster';
import { inSlices } from '@/components/viewer/slices';

/** A picture whose levels were adjusted in the pixels, size by size as somebody looks at them. */
export interface Baked {
  /** The size if it is ready, else the nearest that is; asks for the one that was wanted. */
  readonly at: (level: number) => Held | null;
  readonly watch: (tell: () => void) => () => void;
  readonly stop: () => void;
}

type Pixels = ImageBitmap | HTMLCanvasElement;

/** A slider that moves on within this time bakes nothing. */
const REST_MS = 200;

const bakeLevel = async (
  source: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
  change: (rgba: Uint8ClampedArray) => void,
  stopped: () => boolean,
): Promise<Pixels | null> => {
  const raster = rasterOf(size, true);
  if (!raster) return null;
  const { context } = raster;
  const whole = await inSlices(
    size,
    ({ y, rows }) => {
      context.drawImage(source, 0, y, size.width, rows, 0, y, size.width, rows);
      const pixels = context.getImageData(0, y, size.width, rows);
      change(pixels.data);
      context.putImageData(pixels, 0, y);
    },
    stopped,
  );
  return whole ? raster.done() : null;
};

/** Bakes only what is looked at: a photograph that is shown small never costs its full size a second time. */
export const createBaked = (picture: Picture, adjust: Adjust): Baked => {
  const change = pixelChange(adjust);
  const ready: (Pixels | undefined)[] = [];
  const watchers = new Set<() => void>();
  let [stopped, busy, rested] = [false, false, false];
  const start = async (level: number) => {
    busy = true;
    if (!rested) await new Promise((resolve) => setTimeout(resolve, REST_MS));
    rested = true;
    const [held, size] = [picture.at(level), picture.sizes[level]];
    // Not in memory yet: asked again with the next drawing.
    const exact = !stopped && size && held?.level === level ? held.source : null;
    const canvas =
      exact && size ? await bakeLevel(exact, size, change, () => stopped).catch(() => null) : null;
    busy = false;
    if (!canvas) return;
    if (stopped) return freeRaster(canvas);
    ready[level] = canvas;
    for (const tell of watchers) tell();
  };
  return {
    at: (level) => {
      if (!ready[level] && !busy && !stopped) void start(level);
      const nearest = ready[level] ? level : ready.findIndex((pixels) => pixels);
      const source = ready[nearest];
      return source ? { source, level: nearest } : null;
    },
    watch: (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    stop: () => {
      stopped = true;
      for (const pixels of ready.splice(0)) if (pixels) freeRaster(pixels);
    },
  };
};

const kept = new WeakMap<Picture, { readonly name: string; readonly baked: Baked }>();

/** The latest of each picture is kept, so that another way of comparing does not bake it again. */
export const bakedOf = (picture: Picture, adjust: Adjust): Baked | null => {
  const name = adjustName(adjust);
  const before = kept.get(picture);
  if (before && before.name === name) return before.baked;
  before?.baked.stop();
  kept.delete(picture);
  if (name === null) return null;
  const baked = createBaked(picture, adjust);
  kept.set(picture, { name, baked });
  return baked;
};
