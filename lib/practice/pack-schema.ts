import { z } from 'zod';

/** The lines of a pack; see docs/pack-format.md. Fields that are not named here may be there and are not read. */
const point = z.tuple([z.number(), z.number()]);
const box = z.object({ x: z.number(), y: z.number(), w: z.number().positive(), h: z.number().positive() });
const measures = z.record(z.string(), z.unknown());

/** Eyes first; more points may follow. */
const points = z.array(point).min(2);

export const photoLine = z.object({
  id: z.string().min(1).max(200),
  /** Relative to the pack, with forward slashes. */
  file: z.string().min(1),
  role: z.enum(['gallery', 'probe']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  quality: measures.nullish(),
});

const found = z.object({
  image: z.string(),
  rank: z.number().int().min(1).optional(),
  distance: z.number().min(0).max(2),
  bbox: box.optional(),
  landmarks5: points.optional(),
  same_person: z.boolean(),
});

export const searchLine = z.object({
  probe: z.string(),
  status: z.string().default('ok'),
  probe_face: z.object({ bbox: box.optional(), landmarks5: points.optional() }).nullish(),
  probe_quality: measures.nullish(),
  candidates: z.array(found).max(50),
});

export type PhotoLine = z.output<typeof photoLine>;
export type SearchLine = z.output<typeof searchLine>;
