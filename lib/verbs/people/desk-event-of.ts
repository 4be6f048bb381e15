import type { DeskEvent, DeskEventKind } from '@/lib/domain/desk-event';
import type { Manager } from '@/lib/verbs/people/allowed';

/** A chain of their own, with nothing else in it: it is disclosed without a gap (docs/decisions/0010-disclosure.md). */
const RIGHTS: ReadonlySet<DeskEventKind> = new Set<DeskEventKind>([
  'person.roles_set',
  'qualification.granted',
  'qualification.revoked',
]);

/** The event that is stored with a change to a person. */
export const personEvent = (
  actor: Manager,
  personId: string,
  kind: DeskEventKind,
  at: string,
  data: DeskEvent['data'] = {},
): DeskEvent => {
  const stream = `${RIGHTS.has(kind) ? 'rights' : 'person'}:${personId}`;
  return { stream, kind, at, by: actor.by, data };
};
