import { z } from 'zod';
import { dayOrInstant } from '@/lib/http/schemas/instant';
import { line, prose, sha256 } from '@/lib/http/schemas/text';

/** Boxes may leave the image (references.md C-32), but not by more than any image is large. */
const pixel = z.number().min(-100_000).max(100_000);
const extent = z.number().positive().max(200_000);
const degrees = z.number().min(-180).max(180);
const point = z.tuple([pixel, pixel]);

export const faceBox = z.strictObject({ x: pixel, y: pixel, w: extent, h: extent });

const landmarks = z.strictObject({ left_eye: point, right_eye: point });

const pose = z.strictObject({ yaw: degrees.optional(), pitch: degrees.optional(), roll: degrees.optional() });

/** Measures under the provider's own names. A record takes no `__proto__`, so a name is a plain word. */
const quality = z
  .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,63}$/), z.number())
  .refine((measures) => Object.keys(measures).length <= 50, 'takes at most 50 measures');

const facts = {
  sha256,
  face_box: faceBox.optional(),
  landmarks: landmarks.optional(),
  pose: pose.optional(),
  quality: quality.optional(),
  captured_at: dayOrInstant.optional(),
};

export const candidateImage = z.strictObject(facts);

const processing = z.strictObject({ step: line(100), synthetic: z.boolean(), note: prose(1000).optional() });

export const probe = z.strictObject({
  ...facts,
  as_searched_sha256: sha256.optional(),
  processing: z.array(processing).max(50).optional(),
});

export type ImageBody = z.output<typeof candidateImage>;
export type ProbeBody = z.output<typeof probe>;

/** What the desk says of an image that it took in. */
export const storedImage = z.object({
  sha256: z.string(),
  bytes: z.number(),
  type: z.string(),
  width: z
    .number()
    .meta({ description: 'Pixels after the EXIF orientation is applied; boxes refer to these.' }),
  height: z.number(),
  exif_orientation: z.number(),
});
