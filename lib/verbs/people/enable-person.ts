import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { forbidden, type Manager, ownRights } from '@/lib/verbs/people/allowed';
import { personEvent } from '@/lib/verbs/people/desk-event-of';

/** Lets a disabled person sign in again; sessions from before stay dead. @returns forbidden, own_rights, not_found */
export const enablePerson = async (
  desk: Desk,
  actor: Manager,
  { personId }: { readonly personId: string },
): Promise<Result<{ disabledAt: null }>> => {
  const no = forbidden(actor, 'people.manage') ?? ownRights(actor, personId);
  if (no) return no;
  const event = personEvent(actor, personId, 'person.enabled', desk.clock.now());
  const enabled = await desk.stores.people.setDisabled(personId, null, event);
  if (enabled || (await desk.stores.people.person(personId))) return ok({ disabledAt: null });
  return refuse('not_found');
};
