import type { z } from 'zod';
import { type Refusal, type Result, refuse } from '@/lib/domain/refusal';
import { type AnyActor, admit, type Trace } from '@/lib/http/admit';
import type {
  AnySpec,
  Auth,
  BodySpec,
  Call,
  Handler,
  None,
  Readable,
  Reply,
  RouteSpec,
} from '@/lib/http/call';
import { isDraining } from '@/lib/http/draining';
import { refusalOfFault } from '@/lib/http/fault';
import { noteUse } from '@/lib/http/note-use';
import { newInstance, problemResponse } from '@/lib/http/problem';
import { readJson } from '@/lib/http/read-json';
import { answer } from '@/lib/http/respond';
import { parseQuery, parseStrict } from '@/lib/http/strict';
import type { Desk } from '@/lib/ports/desk';
import { runningDesk } from '@/lib/ports/running-desk';

type Parsed = { readonly params: unknown; readonly query: unknown; readonly body: unknown };
type AnyCall = Parsed & { desk: Desk; actor: AnyActor; request: Request; now: string };
type AnyReply = Reply<unknown> | Response;

async function* nothing(): AsyncGenerator<Uint8Array> {}

const readBody = async (spec: AnySpec, request: Request): Promise<Result<unknown>> => {
  if (spec.body === undefined) return { ok: true, value: undefined };
  if (spec.body === 'stream') return { ok: true, value: request.body ?? nothing() };
  const json = await readJson(request);
  return json.ok ? parseStrict(spec.body, json.value, 'invalid_body') : json;
};

const parse = async (spec: AnySpec, request: Request, rawParams: unknown): Promise<Result<Parsed>> => {
  const params = spec.params ? spec.params.safeParse(rawParams) : { success: true as const, data: undefined };
  if (!params.success) return refuse('not_found');
  const query = parseQuery(spec.query, new URL(request.url));
  if (!query.ok) return query;
  const body = await readBody(spec, request);
  if (!body.ok) return body;
  return { ok: true, value: { params: params.data, query: query.value, body: body.value } };
};

const serve = async (
  desk: Desk,
  spec: AnySpec,
  request: Request,
  rawParams: unknown,
  handler: (call: AnyCall) => AnyReply | Promise<AnyReply>,
  trace: Trace,
): Promise<AnyReply> => {
  const actor = await admit(desk, spec, request, trace);
  if (!actor.ok) return actor;
  const parsed = await parse(spec, request, rawParams);
  if (!parsed.ok) return parsed;
  return handler({ ...parsed.value, desk, actor: actor.value, request, now: desk.clock.now() });
};

/**
 * A Next route handler: draining → own pages → authenticate → permit → parse strictly → handler →
 * check the answer. Whatever is refused or thrown on the way leaves as a problem document; no input
 * brings a 5xx. The schemas travel along as `spec`, from which the API document is made.
 */
export const route = <
  A extends Auth,
  R extends z.ZodType,
  P extends z.ZodType = None,
  Q extends z.ZodType = None,
  B extends BodySpec = None,
>(
  spec: RouteSpec<A, P, Q, B, R> & {
    readonly handler: (
      call: Call<A, P, Q, B>,
    ) => Reply<Readable<z.input<R>>> | Response | Promise<Reply<Readable<z.input<R>>> | Response>;
  },
): Handler => {
  // The one place where the types of a route's own schemas are given up; `parse` has checked the values.
  const handler = spec.handler as unknown as (call: AnyCall) => AnyReply | Promise<AnyReply>;
  const described: AnySpec = spec as unknown as AnySpec;
  const handle = async (request: Request, context: { params: Promise<unknown> }): Promise<Response> => {
    const desk = await runningDesk();
    const { publicUrl } = desk.config;
    if (isDraining()) return problemResponse(publicUrl, refuse('draining').refusal, { connection: 'close' });
    const instance = newInstance();
    const trace: Trace = { sent: new Headers(), key: null };
    let refusal: Refusal | null = null;
    const refused = (why: Refusal): Response => {
      refusal = why;
      return problemResponse(publicUrl, why, {}, instance);
    };
    const respond = async (): Promise<Response> => {
      const reply = await serve(desk, described, request, await context.params, handler, trace);
      if (reply instanceof Response) return reply;
      return reply.ok ? answer(described, reply) : refused(reply.refusal);
    };
    const response = await respond().catch((fault) => refused(refusalOfFault(desk.log, fault, instance)));
    for (const [name, text] of trace.sent) response.headers.set(name, text);
    noteUse(desk, { request, key: trace.key, status: response.status, refusal, instance });
    return response;
  };
  return Object.assign(handle, { spec: described });
};
