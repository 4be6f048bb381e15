import type { Size } from '@/components/viewer/view';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface Raster {
  readonly context: Context;
  /** The pixels as they are now; the raster must not be used after that. */
  readonly done: () => ImageBitmap | HTMLCanvasElement;
}

/**
 * A canvas to make a picture on. What comes of it is a bitmap where the browser can: a canvas as a source is copied
 * for every frame that draws it, a bitmap is not.
 * @param read whether pixels are read and written one by one
 */
export const rasterOf = (size: Size, read: boolean): Raster | null => {
  if (typeof OffscreenCanvas === 'function') {
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext('2d', { willReadFrequently: read });
    return context && { context, done: () => canvas.transferToImageBitmap() };
  }
  const { width, height } = size;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: read });
  return context && { context, done: () => canvas };
};

/** Gives the memory back at once; a canvas of no size holds no pixels, whenever it may be collected. */
export const freeRaster = (pixels: ImageBitmap | HTMLCanvasElement): void => {
  if ('close' in pixels) pixels.close();
  else Object.assign(pixels, { width: 0, height: 0 });
};
