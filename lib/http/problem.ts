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

/** When to ask again, as a header; `facts.retryAfter` (seconds) says it more exactly than the status. */
export const retryAfterOf = ({ code, facts }: Refusal): Readonly<Record<string, string>> => {
  const seconds = facts?.retryAfter ?? RETRY_AFTER[REFUSALS[code].status];
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
};

/** A refusal as the answer to a request. */
export const problemResponse = (
  publicUrl: string,
  refusal: Refusal,
  headers: Readonly<Record<string, string>> = {},
  instance: string = newInstance(),
): Response => {
  const { status } = REFUSALS[refusal.code];
  return new Response(JSON.stringify(problemBody(publicUrl, refusal, instance)), {
    status,
    headers: {
      ...secureHeaders,
      'content-type': 'application/problem+json',
      ...retryAfterOf(refusal),
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...headers,
    },
  });
};
