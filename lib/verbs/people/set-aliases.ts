import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { forbidden, type Manager, ownRights } from '@/lib/verbs/people/allowed';
import { personEvent } from '@/lib/verbs/people/desk-event-of';

/**
 * Sets all other names that evidence may name a person by; asked again at their next claim or vote. Nobody sets their
 * own: without a name they could review what they obtained under it. @returns forbidden, own_rights, not_found
 */
export const setAliases = async (
  desk: Desk,
  actor: Manager,
  input: { readonly personId: string; readonly alsoKnownAs: readonly string[] },
): Promise<Result<{ alsoKnownAs: readonly string[] }>> => {
  const no = forbidden(actor, 'people.manage') ?? ownRights(actor, input.personId);
  if (no) return no;
  const alsoKnownAs = [...new Set(input.alsoKnownAs)];
  const facts = { alsoKnownAs };
  const event = personEvent(actor, input.personId, 'person.aliases_set', desk.clock.now(), facts);
  const done = await desk.stores.people.setAliases(input.personId, alsoKnownAs, event);
  return done ? ok({ alsoKnownAs }) : refuse('not_found');
};
