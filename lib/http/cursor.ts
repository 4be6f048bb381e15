import { createHmac, timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';
import { deriveKey } from '@/lib/auth/derive-key';
import { type Result, refuse } from '@/lib/domain/refusal';

const signatureOf = (secret: string, list: string, body: string): Buffer =>
  createHmac('sha256', deriveKey(secret, 'cursor')).update(`${list}\n${body}`).digest();

/**
 * A position in a list as an opaque cursor: base64url JSON and its signature. `list` names the list and
 * its filters; a cursor of one list is none in another.
 */
export const writeCursor = (secret: string, list: string, position: unknown): string => {
  const body = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${body}.${signatureOf(secret, list, body).toString('base64url')}`;
};

/** The position behind a cursor that this desk wrote for this list, or `invalid_cursor`. */
export const readCursor = <S extends z.ZodType>(
  secret: string,
  list: string,
  schema: S,
  cursor: string,
): Result<z.output<S>> => {
  const [body = '', signature = '', ...rest] = cursor.split('.');
  const expected = signatureOf(secret, list, body);
  const given = Buffer.from(signature, 'base64url');
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
    return refuse('invalid_cursor');
  const parsed = schema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  return parsed.success ? { ok: true, value: parsed.data as z.output<S> } : refuse('invalid_cursor');
};
