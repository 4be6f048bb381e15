import { z } from 'zod';
import { requireIntegrator } from '@/lib/auth/api-key';
import { type SignatureFault, verifySignature } from '@/lib/auth/sigv4';
import type { Scope } from '@/lib/domain/integrator';
import { type Result, refuse } from '@/lib/domain/refusal';
import { a2iError, a2iProblem } from '@/lib/http/a2i/a2i-problem';
import type { Handler } from '@/lib/http/call';
import { isDraining } from '@/lib/http/draining';
import { refusalOfFault } from '@/lib/http/fault';
import { secureHeaders } from '@/lib/http/headers';
import { newInstance } from '@/lib/http/problem';
import { rateLimitHeaders, takeToken } from '@/lib/http/rate-limit';
import { readBytes } from '@/lib/http/read-body';
import { type IntegratorActor, integratorActor } from '@/lib/ports/actors';
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

const keyOf = async (desk: Desk, keyId: string) => {
  const now = desk.clock.now();
  const key = (await desk.stores.integrators.keys()).find(({ id }) => id === keyId);
  if (!key || (key.revokedAt && key.revokedAt <= now) || (key.expiresAt && key.expiresAt <= now)) return null;
  const integrator = await desk.stores.integrators.integrator(key.integratorId);
  return integrator ? integratorActor(integrator, key) : null;
};

/** The integrator that signed, or that shows its key as everywhere else at the desk. */
const whoCalls = async (
  desk: Desk,
  request: Request,
  body: Uint8Array,
): Promise<Result<IntegratorActor> | Response> => {
  if (/^Bearer /i.test(request.headers.get('authorization') ?? '')) return requireIntegrator(desk, request);
  const verified = await verifySignature(
    { method: request.method, url: new URL(request.url), headers: request.headers, body },
    {
      hosts: [...new Set([request.headers.get('host') ?? '', new URL(desk.config.publicUrl).host])],
      service: 'sagemaker',
      now: new Date(desk.clock.now()),
      pairOf: async (id) => ((await keyOf(desk, id)) ? signingPair(desk.config.secret, id) : null),
    },
  );
  if ('fault' in verified) return a2iError(verified.fault, 403, SAYS[verified.fault]);
  const actor = await keyOf(desk, verified.accessKeyId);
  return actor ? { ok: true, value: actor } : refuse('key_invalid');
};

const serve = async (
  desk: Desk,
  scope: Scope,
  request: Request,
  params: A2iCall['params'],
  run: (call: A2iCall) => Promise<Result<unknown>>,
): Promise<Response> => {
  if (isDraining()) return a2iProblem(refuse('draining').refusal);
  const bytes = await readBytes(request, MAX_A2I_BODY);
  if (!bytes.ok) return a2iProblem(bytes.refusal);
  const caller = await whoCalls(desk, request, bytes.value);
  if (caller instanceof Response) return caller;
  if (!caller.ok) return a2iProblem(caller.refusal);
  const actor = caller.value;
  const rate = takeToken(`key:${actor.key.id}`, Date.parse(desk.clock.now()));
  if (!rate.taken) return a2iProblem(refuse('rate_limited').refusal);
  if (!actor.key.scopes.includes(scope))
    return a2iProblem(refuse('scope_missing', `This needs a key with the scope ${scope}.`).refusal);
  const done = await run({ desk, actor, url: new URL(request.url), body: bytes.value, params });
  if (!done.ok) return a2iProblem(done.refusal);
  return new Response(JSON.stringify(done.value ?? {}), {
    status: 200,
    headers: { ...secureHeaders, ...rateLimitHeaders(rate), 'content-type': 'application/json' },
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
      return serve(desk, scope, request, await context.params, run).catch((fault) =>
        a2iProblem(refusalOfFault(desk.log, fault, newInstance())),
      );
    };
  return Object.assign(handle, { spec: { auth: 'integrator' as const, response: z.unknown() } });
};
