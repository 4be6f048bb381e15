import { z } from 'zod';
import { LEAST_ZOOM, MOST_PIXELS, MOST_ZOOM } from '@/lib/domain/view-settings';
import { AIDS } from '@/lib/domain/worksheet';
import { line } from '@/lib/http/schemas/text';

const pixel = z.number().min(-MOST_PIXELS).max(MOST_PIXELS);
const factor = z.number().min(0).max(10);
const ref = line(200);

/** How one image stood on the screen; a record, never a measurement. */
const image = z.strictObject({
  ref,
  x: pixel,
  y: pixel,
  zoom: z.number().min(LEAST_ZOOM).max(MOST_ZOOM),
  rotation: z.number().min(-360).max(360),
  mirror: z.boolean(),
  brightness: factor,
  contrast: factor,
  gamma: factor,
  greyscale: z.boolean(),
});

/** What the screen showed at the seal. Of fifty candidates and the probe, each once. */
export const viewSettings = z.strictObject({
  candidate: ref.nullable(),
  mode: z.enum(['side', ...AIDS]),
  linked: z.boolean(),
  equalEyes: z.boolean(),
  loupe: z.boolean(),
  grid: z.boolean(),
  images: z.array(image).max(51),
});
