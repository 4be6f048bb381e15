import { z } from 'zod';
import { AIDS } from '@/lib/domain/worksheet';
import { line } from '@/lib/http/schemas/text';

/** Far beyond the longest side that an image may have: a pane's middle may lie outside its image. */
const MOST_PIXELS = 100_000;
const pixel = z.number().min(-MOST_PIXELS).max(MOST_PIXELS);
const factor = z.number().min(0).max(10);
const ref = line(200);

/** How one image stood on the screen; a record, never a measurement. */
const image = z.strictObject({
  ref,
  x: pixel,
  y: pixel,
  zoom: z.number().min(0.001).max(1000),
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
