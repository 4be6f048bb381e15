import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { forbidden, type Manager } from '@/lib/verbs/people/allowed';
import { personEvent } from '@/lib/verbs/people/desk-event-of';

/**
 * Disables a person: no sign-in, and every session is dead at its next request. Disabling somebody who
 * is disabled changes nothing. @returns forbidden, not_found, last_admin
 */
export const disablePerson = async (
  desk: Desk,
  actor: Manager,
  { personId }: { readonly personId: string },
): Promise<Result<{ disabledAt: string }>> => {
  const no = forbidden(actor, 'people.manage');
  if (no) return no;
  const now = desk.clock.now();
  const event = personEvent(actor, personId, 'person.disabled', now);
  if (await desk.stores.people.setDisabled(personId, now, event)) return ok({ disabledAt: now });
  const person = await desk.stores.people.person(personId);
  if (!person) return refuse('not_found');
  return person.disabledAt ? ok({ disabledAt: person.disabledAt }) : refuse('last_admin');
};
