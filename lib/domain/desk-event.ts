import type { Actor } from '@/lib/domain/event';
import type { Instant } from '@/lib/domain/time';

export const DESK_EVENT_KINDS = [
  'person.added',
  'person.disabled',
  'person.enabled',
  'person.roles_set',
  'person.aliases_set',
  'account.added',
  'account.password_set',
  'qualification.granted',
  'qualification.revoked',
  'session.opened',
  'session.closed',
  'sign_in.failed',
  'integrator.added',
  'integrator.operator_set',
  'key.added',
  'key.revoked',
  'policy.proposed',
  'policy.confirmed',
  'policy.declined',
  'stop.set',
  'stop.lift_asked',
  'stop.lifted',
  'alarm.raised',
  'alarm.cleared',
  'clock.reset',
  'webhook.added',
  'webhook.changed',
  'webhook.enabled',
  'webhook.disabled',
  'webhook.removed',
  'webhook.secret_rotated',
  'webhook.sent_again',
  'webhook.tested',
  'log.key_added',
  'log.key_rotated',
  'log.fault_found',
  'log.fault_acknowledged',
  'log.shipping_began',
  'log.verified',
  'backup.begun',
  'backup.made',
  'backup.restored',
  'image.read',
  'file.read',
  'aside.read',
  'file.exported',
  'standing.disclosed',
  'events.exported',
  'weekly.signed',
  'sampling.plan_set',
  'sampling.plan_ended',
] as const;
export type DeskEventKind = (typeof DESK_EVENT_KINDS)[number];

/** What happens beside the matches: people, keys, policies, stops. One hash chain per `stream`. */
export interface DeskEvent {
  /**
   * `person:<id>`, `rights:<id>` (roles and qualifications of that person), `integrator:<id>`, `lane:<key>`,
   * `access:<match id>` (who was served what of a match), `desk`.
   */
  readonly stream: string;
  readonly kind: DeskEventKind;
  readonly at: Instant;
  readonly by: Actor;
  readonly data: Readonly<Record<string, unknown>>;
}
