import { callNextAuth } from '@/lib/auth/call-next-auth';
import { clientAddress } from '@/lib/auth/client-address';
import { parseCookies } from '@/lib/auth/cookie';
import { type Refusal, type Result, refuse } from '@/lib/domain/refusal';
import { isDraining } from '@/lib/http/draining';
import { refusalOfFault } from '@/lib/http/fault';
import { secureHeaders } from '@/lib/http/headers';
import { fromOwnPages } from '@/lib/http/origin';
import { newInstance, problemResponse } from '@/lib/http/problem';
import { readBytes } from '@/lib/http/read-body';
import { isStorable, parseJson } from '@/lib/http/read-json';
import { runningDesk } from '@/lib/ports/running-desk';

/** What an identity provider's dance needs. The rest of next-auth (its own pages) is not offered. */
const OFFERED = new Set(['csrf', 'signin', 'callback', 'signout', 'error']);
const METHODS = new Set(['GET', 'HEAD', 'POST']);
const LIMIT = 32 * 1024;

type Fields = Readonly<Record<string, string>>;

const fieldsOf = (value: unknown): Fields =>
  Object.fromEntries(
    Object.entries(typeof value === 'object' && value !== null ? value : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** A form or a JSON object of strings; next-auth knows no other bodies. */
const readFields = async (request: Request): Promise<Result<Fields>> => {
  const bytes = await readBytes(request, LIMIT);
  if (!bytes.ok) return bytes;
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/json'))
    return { ok: true, value: Object.fromEntries(new URLSearchParams(Buffer.from(bytes.value).toString())) };
  const json = parseJson(bytes.value);
  return json.ok ? { ok: true, value: fieldsOf(json.value) } : json;
};

const answer = async (request: Request, path: readonly string[]): Promise<Response | Result<never>> => {
  const desk = await runningDesk();
  if (!OFFERED.has(path[0] ?? '')) return refuse('not_found');
  if (!METHODS.has(request.method)) return refuse('method_not_allowed');
  // Its token against forged forms lies in a cookie, which other hosts of the domain could set where TLS is missing.
  if (!fromOwnPages(request, desk.config.publicUrl)) return refuse('origin_refused');
  const body = await readFields(request);
  if (!body.ok) return body;
  if (!Object.values(body.value).every(isStorable)) return refuse('invalid_body');
  const sent = await callNextAuth(desk, {
    method: request.method,
    path,
    query: Object.fromEntries(new URL(request.url).searchParams),
    body: body.value,
    cookies: parseCookies(request.headers.get('cookie')),
    address: clientAddress(desk.config, request.headers.get('x-forwarded-for')),
  });
  if (sent.refusal) return { ok: false, refusal: sent.refusal };
  // Its only 500 is for parameters that it cannot read; faults of ours were thrown. Plain text is its word for an
  // action that it does not have.
  const saysText =
    sent.headers.get('content-type')?.startsWith('text/plain') ?? typeof sent.body === 'string';
  if (sent.status >= 500 || (sent.status >= 400 && saysText)) return refuse('invalid_query');
  for (const [name, text] of Object.entries(secureHeaders)) sent.headers.set(name, text);
  return new Response(sent.body, { status: sent.status, headers: sent.headers });
};

const problem = (publicUrl: string, refusal: Refusal, instance?: string): Response => {
  const allow = refusal.code === 'method_not_allowed' ? { allow: 'GET, HEAD, POST, OPTIONS' } : {};
  return problemResponse(publicUrl, refusal, allow, instance);
};

/** next-auth's own addresses, for forms and identity providers. */
export const answerAsNextAuth = async (
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> => {
  const { config, log } = await runningDesk();
  if (isDraining())
    return problemResponse(config.publicUrl, refuse('draining').refusal, { connection: 'close' });
  const instance = newInstance();
  try {
    const result = await answer(request, (await context.params).nextauth);
    if (result instanceof Response) return result;
    return problem(config.publicUrl, result.ok ? refuse('not_found').refusal : result.refusal, instance);
  } catch (fault) {
    return problem(config.publicUrl, refusalOfFault(log, fault, instance), instance);
  }
};
