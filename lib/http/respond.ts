import type { AnySpec, Reply } from '@/lib/http/call';
import { secureHeaders } from '@/lib/http/headers';

const versionOf = (value: unknown): number | undefined => {
  if (typeof value !== 'object' || value === null || !('version' in value)) return undefined;
  return typeof value.version === 'number' ? value.version : undefined;
};

/**
 * A successful reply as JSON, after a check against the route's schema: what it does not name is left
 * out, what does not fit is thrown, so that nothing unforeseen leaves. `ETag` is the value's version.
 */
export const answer = (spec: AnySpec, reply: Extract<Reply<unknown>, { ok: true }>): Response => {
  const value = spec.response.parse(reply.value);
  const headers = new Headers(reply.headers as HeadersInit | undefined);
  for (const [name, text] of Object.entries(secureHeaders)) headers.set(name, text);
  if (value === undefined) return new Response(null, { status: 204, headers });
  const version = versionOf(value);
  if (version !== undefined) headers.set('etag', `"${version}"`);
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(value), { status: reply.status ?? spec.status ?? 200, headers });
};
