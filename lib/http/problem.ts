import { randomUUID } from 'node:crypto';
import type { Refusal } from '@/lib/domain/refusal';
import { REFUSALS } from '@/lib/domain/refusal-codes';
import { secureHeaders } from '@/lib/http/headers';

/** Seconds after which a client may try again, where the refusal itself does not say. */
const RETRY_AFTER: Readonly<Record<number, number>> = { 429: 1, 503: 2 };

/** The refusal as an RFC 9457 problem document; `facts` become members beside the standard ones. */
export const problemBody = (publicUrl: string, refusal: Refusal, instance: string) => {
  const { status, title, remedy } = REFUSALS[refusal.code];
  return {
    remedy,
    ...refusal.facts,
    type: `${publicUrl}/problems/${refusal.code}`,
    title,
    status,
    detail: refusal.detail,
    instance,
    code: refusal.code,
  };
};

export const newInstance = (): string => `urn:uuid:${randomUUID()}`;

/** A refusal as the answer to a request. `facts.retryAfter` (seconds) becomes `Retry-After`. */
export const problemResponse = (
  publicUrl: string,
  refusal: Refusal,
  headers: Readonly<Record<string, string>> = {},
  instance: string = newInstance(),
): Response => {
  const { status } = REFUSALS[refusal.code];
  const retryAfter = refusal.facts?.retryAfter ?? RETRY_AFTER[status];
  return new Response(JSON.stringify(problemBody(publicUrl, refusal, instance)), {
    status,
    headers: {
      ...secureHeaders,
      'content-type': 'application/problem+json',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...headers,
    },
  });
};
