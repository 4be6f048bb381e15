import { callNextAuth } from '@/lib/auth/call-next-auth';
import { clientAddress } from '@/lib/auth/client-address';
import { parseCookies } from '@/lib/auth/cookie';
import { type Result, refuse } from '@/lib/domain/refusal';
import { refusalOfFault } from '@/lib/http/fault';
import { secureHeaders } from '@/lib/http/headers';
import { newInstance, problemResponse } from '@/lib/http/problem';
import { readBytes } from '@/lib/http/read-body';
import { parseJson } from '@/lib/http/read-json';
import { runningDesk } from '@/lib/ports/running-desk';

/** What an identity provider's dance needs. The rest of next-auth (its own pages) is not offered. */
const OFFERED = new Set(['providers', 'csrf', 'signin', 'callback', 'signout', 'session', 'error']);
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
  const body = await readFields(request);
  if (!body.ok) return body;
  const sent = await callNextAuth(desk, {
    method: request.method,
    path,
    query: Object.fromEntries(new URL(request.url).searchParams),
    body: body.value,
    cookies: parseCookies(request.headers.get('cookie')),
    address: clientAddress(desk.config, request.headers.get('x-forwarded-for')),
  });
  if (sent.refusal) return { ok: false, refusal: sent.refusal };
  // Its only 500 is for parameters that it cannot read; faults of ours were thrown.
  if (sent.status >= 500) return refuse('invalid_query');
  for (const [name, text] of Object.entries(secureHeaders)) sent.headers.set(name, text);
  return new Response(sent.body, { status: sent.status, headers: sent.headers });
};

/** next-auth's own addresses, for forms and identity providers. Its forms carry a token of their own against forgery. */
export const answerAsNextAuth = async (
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> => {
  const { config, log } = await runningDesk();
  const instance = newInstance();
  try {
    const result = await answer(request, (await context.params).nextauth);
    if (result instanceof Response) return result;
    return problemResponse(config.publicUrl, result.ok ? refuse('not_found').refusal : result.refusal);
  } catch (fault) {
    return problemResponse(config.publicUrl, refusalOfFault(log, fault, instance), {}, instance);
  }
};
