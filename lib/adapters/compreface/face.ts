import { z } from 'zod';
import { cornerBox } from '@/lib/adapters/shared/box';
import { pixelEyes } from '@/lib/adapters/shared/eyes';
import type { Face } from '@/lib/adapters/shared/face';
import { rising } from '@/lib/adapters/shared/found';
import { poseOf } from '@/lib/adapters/shared/pose';
import { labelOf } from '@/lib/adapters/shared/text';

const number = z.number().nullish();

export const comprefaceFace = z.object({
  box: z.object({ x_min: z.number(), y_min: z.number(), x_max: z.number(), y_max: z.number() }).nullish(),
  landmarks: z.array(z.array(z.number())).nullish(),
  pose: z.object({ yaw: number, pitch: number, roll: number }).nullish(),
});

/** The scale of `similarity`; the service has no threshold of its own. */
export const SIMILARITY = rising('similarity', 0, 1);

const xy = (point: readonly number[] | undefined): readonly [number, number] | null =>
  point?.[0] !== undefined && point[1] !== undefined ? [point[0], point[1]] : null;

/**
 * | CompreFace                             | desk                                   |
 * |----------------------------------------|----------------------------------------|
 * | box.x_min, y_min, x_max, y_max         | face_box, pixels                       |
 * | landmarks[0], [1]                      | landmarks: left eye, right eye         |
 * | pose                                   | pose                                   |
 * | box.probability, mask, execution_time  | aside; probability is that of a face   |
 * | age, gender, embedding                 | dropped before anything else (C-27)    |
 */
export const faceOf = (face: z.output<typeof comprefaceFace> | null | undefined): Face => ({
  box: face?.box ? cornerBox(face.box.x_min, face.box.y_min, face.box.x_max, face.box.y_max) : null,
  eyes: pixelEyes(xy(face?.landmarks?.[0]), xy(face?.landmarks?.[1])),
  pose: poseOf(face?.pose?.yaw, face?.pose?.pitch, face?.pose?.roll),
  quality: {},
});

export const pluginsVersions = z.object({ calculator: z.string().nullish() }).nullish();

/** What computes the similarity is the calculator. */
export const modelOf = (plugins: z.output<typeof pluginsVersions>): string | null =>
  labelOf(plugins?.calculator, 100);
