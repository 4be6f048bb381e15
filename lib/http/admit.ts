import { requireActor } from '@/lib/auth/actor';
import { requireIntegrator } from '@/lib/auth/api-key';
import type { Scope } from '@/lib/domain/integrator';
import { type Action, may, rolesFor } from '@/lib/domain/permission';
import { type Result, refuse } from '@/lib/domain/refusal';
import type { AnySpec } from '@/lib/http/call';
import { fromAnotherSite, fromOwnPages } from '@/lib/http/origin';
import { rateLimitHeaders, takeToken } from '@/lib/http/rate-limit';
import type { IntegratorActor, PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';

const LINKED =
  'A link or picture on another site asked for this, and it would have been recorded in your name. Nothing was recorded; open it from the desk itself.';

export type AnyActor = PersonActor | IntegratorActor | null;

const authenticate = (desk: Desk, spec: AnySpec, request: Request): Promise<Result<AnyActor>> => {
  if (spec.auth === 'integrator') return requireIntegrator(desk, request);
  if (spec.auth === 'person') return requireActor(desk, request, { quiet: spec.quiet === true });
  return Promise.resolve({ ok: true, value: null });
};

const permit = (actor: AnyActor, wanted: readonly string[]): Result<AnyActor> => {
  const passed: Result<AnyActor> = { ok: true, value: actor };
  if (wanted.length === 0 || !actor) return passed;
  if (actor.kind === 'integrator') {
    if (wanted.some((scope) => actor.key.scopes.includes(scope as Scope))) return passed;
    return refuse('scope_missing', `This needs a key with the scope ${wanted.join(' or ')}.`);
  }
  const actions = wanted as readonly Action[];
  if (actions.some((action) => may(actor.person.roles, action))) return passed;
  const roles = [...new Set(actions.flatMap(rolesFor))];
  return refuse('forbidden', `This needs the role ${roles.join(' or ')}.`);
};

/** What is known of a request beside its answer. */
export interface Trace {
  readonly sent: Headers;
  /** Id of the key that it came with, once that is believed. */
  key: string | null;
}

const tell = (actor: AnyActor): string | null =>
  actor && (actor.kind === 'person' ? `person:${actor.person.id}` : `key:${actor.key.id}`);

/**
 * Who is asking and may they: own pages, authentication, rate, permission, in this order. `trace` gets the key,
 * and the headers that every answer to it carries, whatever comes of the request.
 */
export const admit = async (
  desk: Desk,
  spec: AnySpec,
  request: Request,
  trace: Trace,
): Promise<Result<AnyActor>> => {
  if (spec.auth !== 'integrator' && !fromOwnPages(request, desk.config.publicUrl))
    return refuse('origin_refused');
  if (spec.recorded && fromAnotherSite(request)) return refuse('origin_refused', LINKED);
  const actor = await authenticate(desk, spec, request);
  if (!actor.ok) return actor;
  const who = tell(actor.value);
  const rate = who === null ? null : takeToken(who, Date.parse(desk.clock.now()));
  if (rate && actor.value?.kind === 'integrator') {
    trace.key = actor.value.key.id;
    for (const [name, text] of Object.entries(rateLimitHeaders(rate))) trace.sent.set(name, text);
  }
  if (rate && !rate.taken) return refuse('rate_limited', undefined, { retryAfter: rate.retryAfter });
  return permit(actor.value, [spec.permit ?? []].flat());
};
