import { z } from 'zod';

const point = z.tuple([z.number(), z.number()]);
export const box = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });
export const landmarks = z.object({ leftEye: point, rightEye: point });
export const pose = z.object({
  yaw: z.number().nullable(),
  pitch: z.number().nullable(),
  roll: z.number().nullable(),
});
export const processing = z.array(
  z.object({ step: z.string(), synthetic: z.boolean(), note: z.string().nullable() }),
);
export const quality = z.record(z.string(), z.number());

export const imageView = z.object({
  ref: z.string(),
  mark: z.string(),
  width: z.number(),
  height: z.number(),
  faceBox: box.nullable(),
  landmarks: landmarks.nullable(),
  pose: pose.nullable(),
  capturedAt: z.string().nullable(),
});

/** Image facts as a match file shows them, hash included. */
export const imageFacts = z.object({
  sha256: z.string(),
  width: z.number(),
  height: z.number(),
  capturedAt: z.string().nullable(),
  faceBox: box.nullable(),
  landmarks: landmarks.nullable(),
  pose: pose.nullable(),
  quality,
});

export const score = z.object({
  name: z.string(),
  value: z.number(),
  min: z.number(),
  max: z.number(),
  direction: z.enum(['higher_is_alike', 'lower_is_alike']),
});
