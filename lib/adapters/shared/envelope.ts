import { z } from 'zod';
import { limit } from '@/lib/adapters/shared/limit';
import { providerId, shortId } from '@/lib/adapters/shared/text';

const sha256 = z
  .string()
  .regex(/^[0-9a-fA-F]{64}$/, 'must be 64 hex digits')
  .toLowerCase();

/** Goes into the generic body as it is and is checked there, under the same path. */
const passed = z.unknown().optional();

const probe = z.strictObject({
  sha256,
  as_searched_sha256: sha256.optional(),
  captured_at: passed,
  processing: passed,
});

/** A list and not an object: a provider's id is data, and may be called `age` or `__proto__`. */
const candidate = z.strictObject({ id: providerId, sha256, captured_at: passed, label: passed });

const images = z.strictObject({
  probe,
  candidates: z
    .array(candidate)
    .max(200)
    .refine((list) => new Set(list.map((c) => c.id)).size === list.length, 'ids must differ'),
});

/** Read here where the mapping needs it; what else stands in it is kept aside. */
const request = z.looseObject({
  threshold: limit.optional(),
  threshold_source: z.enum(['vendor_default', 'operator_calibrated', 'unknown']).optional(),
});

/** Which face of the response the probe shows, where it has several. */
const select = z.strictObject({
  face: z.union([shortId, z.number().int().min(0)]).optional(),
  timestamp: z.number().optional(),
});

const provider = z.strictObject({
  api_path: passed,
  request_id: shortId.optional(),
  session_id: passed,
  model_version: passed,
});

/** A provider's response as it came, and what only the integrator knows. */
export const envelopeBody = z.strictObject({
  response: z.unknown(),
  detect: z.unknown().optional(),
  external_id: passed,
  purpose: passed,
  priority: passed,
  subject_flags: passed,
  consent_ref: passed,
  evidence: passed,
  provider: provider.optional(),
  images,
  search: z.strictObject({ started_at: passed, ended_at: passed, reference_db: passed }).optional(),
  request: request.optional(),
  select: select.optional(),
  headers: z.record(z.string(), z.unknown()).optional(),
});

export type Envelope = z.output<typeof envelopeBody>;

/** Every image that an envelope names, lower case and once each; none where it is no envelope. */
export const imagesNamed = (sent: unknown): readonly string[] => {
  const named = z.object({ images }).safeParse(sent);
  if (!named.success) return [];
  const { probe: p, candidates } = named.data.images;
  const hashes = [p.sha256, p.as_searched_sha256, ...candidates.map((c) => c.sha256)];
  return [...new Set(hashes.filter((hash) => hash !== undefined))];
};
