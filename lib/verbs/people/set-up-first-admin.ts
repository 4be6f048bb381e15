import type { Person } from '@/lib/domain/person';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { personEvent } from '@/lib/verbs/people/desk-event-of';
import { newAccount } from '@/lib/verbs/people/new-account';

export interface SetUp {
  /** From the link that the first start printed; it is the permission. */
  readonly token: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** The first administrator, while there is none. @returns setup_link_invalid, password_too_weak */
export const setUpFirstAdmin = async (desk: Desk, input: SetUp): Promise<Result<{ person: string }>> => {
  // Before the slow hash, so that a guessed link costs the desk nothing; the write itself checks again.
  if (await desk.stores.people.adminExists()) return refuse('setup_link_invalid');
  const now = desk.clock.now();
  const person: Person = {
    id: desk.ids.id('per'),
    name: input.name.trim(),
    roles: ['admin'],
    alsoKnownAs: [],
    createdAt: now,
    disabledAt: null,
  };
  const account = await newAccount(desk, person.id, input);
  if (!account.ok) return account;
  const facts = { name: person.name, roles: person.roles, login: account.value.login, first: true };
  const event = personEvent(systemActor, person.id, 'person.added', now, facts);
  const hash = desk.ids.fingerprint(input.token);
  const added = await desk.stores.people.addFirstAdmin(person, account.value, hash, event);
  return added ? ok({ person: person.id }) : refuse('setup_link_invalid');
};
