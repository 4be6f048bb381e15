import { z } from 'zod';
import { withoutSecrets } from '@/lib/domain/rules/ingest-drop';
import { externalId, prose, sha256, word } from '@/lib/http/schemas/text';

/** Ids of the desk, as they stand in a path. */
const id = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9_-]+$/);

export const matchParams = z.object({ id });
export const imageParams = z.object({ sha256 });
export const itemParams = z.object({ id, key: word(100) });
export const candidateParams = z.object({ id, externalId });
export const tokenParams = z.object({ token: z.string().max(300) });

// Both are kept in the record, the wrong purpose too.
export const withdrawBody = z.strictObject({ reason: prose(1000).transform(withoutSecrets) });
export const redeemBody = z.strictObject({ purpose: word(60).transform(withoutSecrets) });

const limit = z.coerce.number().int().min(1).max(200).default(50);
const cursor = z.string().max(1000).optional();

export const pageQuery = z.strictObject({ cursor, limit });
export const listQuery = z.strictObject({
  cursor,
  limit,
  external_id: z.string().min(1).max(200).optional(),
});
