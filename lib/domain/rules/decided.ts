import type { Decided } from '@/lib/domain/env';
import type { Actor, NewEvent } from '@/lib/domain/event';
import type { Guard } from '@/lib/domain/guard';
import type { Instant } from '@/lib/domain/time';

/** An answer of "this happens"; with no events, "nothing needs to happen". */
export const happens = (events: readonly NewEvent[], guards: readonly Guard[] = []): Decided => ({
  ok: true,
  value: { events, guards },
});

/** Builds events of one instant and one actor. */
export const by =
  (actor: Actor, at: Instant) =>
  <K extends NewEvent['kind']>(kind: K, data: Extract<NewEvent, { kind: K }>['data']): NewEvent =>
    ({ kind, at, by: actor, data }) as NewEvent;

export const person = (id: string): Actor => ({ kind: 'person', id });
export const DESK: Actor = { kind: 'system', id: 'desk' };
