import type { DeskEvent, DeskEventKind } from '@/lib/domain/desk-event';
import type { Manager } from '@/lib/verbs/people/allowed';

/** The event that is stored with a change to a person. */
export const personEvent = (
  actor: Manager,
  personId: string,
  kind: DeskEventKind,
  at: string,
  data: DeskEvent['data'] = {},
): DeskEvent => ({ stream: `person:${personId}`, kind, at, by: actor.by, data });
