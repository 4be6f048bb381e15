import type { Action } from '@/lib/domain/permission';
import { ok, type Refusal, type Result, refuse } from '@/lib/domain/refusal';
import type { Delivery, WebhookEndpoint } from '@/lib/domain/webhook';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { forbidden, type Manager } from '@/lib/verbs/people/allowed';

/** An integrator minds its own webhooks, an administrator everybody's. */
export type WebhookActor = IntegratorActor | Manager;

type Doing = Extract<Action, 'integrators.read' | 'integrators.manage'>;

/** The refusal for a person without the role; what an integrator's key may is asked by the route. */
export const notAllowed = (
  actor: WebhookActor,
  doing: Doing,
): { readonly ok: false; readonly refusal: Refusal } | null =>
  actor.kind === 'integrator' ? null : forbidden(actor, doing);

/** The endpoint, for whom it concerns. @returns forbidden; not_found, for another integrator's too */
export const endpointFor = async (
  desk: Desk,
  actor: WebhookActor,
  id: string,
  doing: Doing,
): Promise<Result<WebhookEndpoint>> => {
  const no = notAllowed(actor, doing);
  if (no) return no;
  const endpoint = await desk.stores.webhooks.endpoint(id);
  const foreign = actor.kind === 'integrator' && endpoint?.integrator !== actor.integrator.id;
  return endpoint && !foreign ? ok(endpoint) : refuse('not_found');
};

/** A delivery of that endpoint. @returns not_found */
export const deliveryFor = async (
  desk: Desk,
  endpoint: WebhookEndpoint,
  id: string,
): Promise<Result<Delivery>> => {
  const delivery = await desk.stores.webhooks.delivery(id);
  return delivery?.endpoint === endpoint.id ? ok(delivery) : refuse('not_found');
};
