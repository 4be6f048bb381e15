import type { Account, Person } from '@/lib/domain/person';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';

/** The account with this login, and its person. @returns not_found */
export const personOf = async (
  { stores }: Desk,
  login: string,
): Promise<Result<{ account: Account; person: Person }>> => {
  const account = await stores.people.accountByLogin(login.trim().normalize('NFC').toLowerCase());
  const person = account && (await stores.people.person(account.personId));
  return account && person ? ok({ account, person }) : refuse('not_found', `Nobody signs in as “${login}”.`);
};
