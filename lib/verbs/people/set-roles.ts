import type { Role } from '@/lib/domain/person';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { forbidden, type Manager, ownRights } from '@/lib/verbs/people/allowed';
import { personEvent } from '@/lib/verbs/people/desk-event-of';

/** Sets what a person may do. Counts from their next request on. @returns forbidden, own_rights, not_found, last_admin */
export const setRoles = async (
  desk: Desk,
  actor: Manager,
  input: { readonly personId: string; readonly roles: readonly Role[] },
): Promise<Result<{ roles: readonly Role[] }>> => {
  const no = forbidden(actor, 'people.manage') ?? ownRights(actor, input.personId);
  if (no) return no;
  const roles = [...new Set(input.roles)];
  const event = personEvent(actor, input.personId, 'person.roles_set', desk.clock.now(), { roles });
  if (await desk.stores.people.setRoles(input.personId, roles, event)) return ok({ roles });
  return refuse((await desk.stores.people.person(input.personId)) ? 'last_admin' : 'not_found');
};
