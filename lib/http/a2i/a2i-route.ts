import { z } from 'zod';
import { integratorByKeyId, requireIntegrator } from '@/lib/auth/api-key';
import { type SignatureFault, verifySignature } from '@/lib/auth/sigv4';
import { readSignedHeader } from '@/lib/auth/sigv4-header';
import type { Scope } from '@/lib/domain/integrator';
import { type Refusal, type Result, refuse } from '@/lib/domain/refusal';
import { a2iError, a2iProblem } from '@/lib/http/a2i/a2i-problem';
import type { Trace } from '@/lib/http/admit';
import type { Handler } from '@/lib/http/call';
import { isDraining } from '@/lib/http/draining';
import { refusalOfFault } from '@/lib/http/fault';
import { secureHeaders } from '@/lib/http/headers';
import { noteUse } from '@/lib/http/note-use';
import { newInstance } from '@/lib/http/problem';
import { rateLimitHeaders, takeToken } from '@/lib/http/rate-limit';
import { readBytes } from '@/lib/http/read-body';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { runningDesk } from '@/lib/ports/running-desk';
import { signingPair } from '@/lib/verbs/integrators/signing-pair';

/** Larger than A2I's own three megabytes, so that photographs fit into InputContent. */
export const MAX_A2I_BODY = 48 * 1024 * 1024;

const SAYS: Readonly<Record<SignatureFault, string>> = {
  MissingAuthenticationTokenException: 'The request is not signed.',
  IncompleteSignatureException:
    'The signature is not complete: AWS Signature Version 4 for the service sagemaker.',
  UnrecognizedClientException: 'The desk knows no such access key, or it is revoked or has expired.',
  RequestTimeTooSkewed: 'The signature is more than five minutes away from the time of the desk.',
  InvalidSignatureException: 'The signature does not fit the request.',
};

interface A2iCall {
  readonly desk: Desk;
  readonly actor: IntegratorActor;
  readonly url: URL;
  readonly body: Uint8Array;
  readonly params: Readonly<Record<string, string>>;
}

/** What is known of a request beside its answer. */
interface A2iTrace extends Trace {
  refusal: Refusal | null;
}

const isBearer = ({ headers }: Request): boolean => /^Bearer /i.test(headers.get('authorization') ?? '');

/** Whom the request says it is from, before a byte of its body is read: believed once the signature is verified. */
const named = (desk: Desk, request: Request): Promise<Result<IntegratorActor>> => {
  if (isBearer(request)) return requireIntegrator(desk, request);
  const signed = readSignedHeader(request.headers.get('authorization'));
  return integratorByKeyId(desk, signed?.accessKeyId ?? '');
};

/** Why a signature is not believed, or null; the desk's own key shown as everywhere else needs none. */
const doubt = async (
  desk: Desk,
  request: Request,
  body: Uint8Array,
  keyId: string | null,
): Promise<Response | null> => {
  if (isBearer(request)) return null;
  const fault = await verifySignature(
    { method: request.method, url: new URL(request.url), headers: request.headers, body },
    {
      hosts: [...new Set([request.headers.get('host') ?? '', new URL(desk.config.publicUrl).host])],
      service: 'sagemaker',
      now: new Date(desk.clock.now()),
      pair: keyId === null ? null : signingPair(desk.config.secret, keyId),
    },
  );
  return fault && a2iError(fault, 403, SAYS[fault]);
};

/** Nothing of an unknown sender's body is worth keeping in memory: enough to say what is wrong with its signature. */
const NOTHING = new Uint8Array();

const serve = async (
  desk: Desk,
  scope: Scope,
  request: Request,
  params: A2iCall['params'],
  run: (call: A2iCall) => Promise<Result<unknown>>,
  trace: A2iTrace,
): Promise<Response> => {
  if (isDraining()) return a2iProblem(refuse('draining').refusal);
  const caller = await named(desk, request);
  if (!caller.ok) return (await doubt(desk, request, NOTHING, null)) ?? a2iProblem(caller.refusal);
  const actor = caller.value;
  const bytes = await readBytes(request, MAX_A2I_BODY);
  const refused = (refusal: Refusal): Response => {
    trace.refusal = refusal;
    return a2iProblem(refusal);
  };
  if (!bytes.ok) return a2iProblem(bytes.refusal);
  const doubted = await doubt(desk, request, bytes.value, actor.key.id);
  if (doubted) return doubted;
  const rate = takeToken(`key:${actor.key.id}`, Date.parse(desk.clock.now()));
  trace.key = actor.key.id;
  for (const [name, text] of Object.entries(rateLimitHeaders(rate))) trace.sent.set(name, text);
  if (!rate.taken) return refused(refuse('rate_limited', undefined, { retryAfter: rate.retryAfter }).refusal);
  if (!actor.key.scopes.includes(scope))
    return refused(refuse('scope_missing', `This needs a key with the scope ${scope}.`).refusal);
  const done = await run({ desk, actor, url: new URL(request.url), body: bytes.value, params });
  if (!done.ok) return refused(done.refusal);
  return new Response(JSON.stringify(done.value ?? {}), {
    status: 200,
    headers: { ...secureHeaders, 'content-type': 'application/json' },
  });
};

/**
 * A route in the manner of Amazon A2I: signed by Signature Version 4 (or the desk's own key), answers and errors in
 * A2I's words. Nothing that is sent brings a 5xx; a fault of ours is logged and says no more than that.
 */
export const a2iRoute = (scope: Scope, run: (call: A2iCall) => Promise<Result<unknown>>): Handler => {
  const handle: (request: Request, context: { params: Promise<A2iCall['params']> }) => Promise<Response> =
    async (request, context) => {
      const desk = await runningDesk();
      // What every answer to a key says of its rate, however the request ends.
      const trace: A2iTrace = { sent: new Headers(), key: null, refusal: null };
      const instance = newInstance();
      const response = await serve(desk, scope, request, await context.params, run, trace).catch((fault) => {
        trace.refusal = refusalOfFault(desk.log, fault, instance);
        return a2iProblem(trace.refusal);
      });
      for (const [name, text] of trace.sent) response.headers.set(name, text);
      noteUse(desk, { request, status: response.status, instance, ...trace });
      return response;
    };
  return Object.assign(handle, { spec: { auth: 'integrator' as const, response: z.unknown() } });
};
