import type { Person, Role } from '@/lib/domain/person';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { forbidden, type Manager } from '@/lib/verbs/people/allowed';
import { personEvent } from '@/lib/verbs/people/desk-event-of';
import { newAccount } from '@/lib/verbs/people/new-account';

export interface AddPerson {
  readonly name: string;
  readonly login: string;
  readonly password: string | null;
  readonly roles: readonly Role[];
  readonly alsoKnownAs?: readonly string[] | undefined;
}

/** Adds a person with their first account. @returns forbidden, password_too_weak, name_taken */
export const addPerson = async (
  desk: Desk,
  actor: Manager,
  input: AddPerson,
): Promise<Result<{ person: string; account: string }>> => {
  const no = forbidden(actor, 'people.manage');
  if (no) return no;
  const now = desk.clock.now();
  const person: Person = {
    id: desk.ids.id('per'),
    name: input.name.trim(),
    roles: [...new Set(input.roles)],
    alsoKnownAs: input.alsoKnownAs ?? [],
    createdAt: now,
    disabledAt: null,
  };
  const account = await newAccount(desk, person.id, input);
  if (!account.ok) return account;
  const { name, roles, alsoKnownAs } = person;
  const { login, id } = account.value;
  const event = personEvent(actor, person.id, 'person.added', now, {
    name,
    roles,
    alsoKnownAs,
    login,
    account: id,
  });
  // By itself, so that it can be disclosed without the name and the account.
  const set = personEvent(actor, person.id, 'person.roles_set', now, { roles });
  const added = await desk.stores.people.addPerson(person, account.value, event, set);
  return added ? ok({ person: person.id, account: id }) : refuse('name_taken');
};
