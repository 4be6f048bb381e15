import type { Account, Person, Qualification } from '@/lib/domain/person';
import { ok, type Result } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { forbidden, type Manager } from '@/lib/verbs/people/allowed';

type PublicAccount = Omit<Account, 'passwordHash'>;

export interface PersonEntry {
  readonly person: Person;
  readonly accounts: readonly PublicAccount[];
  readonly qualifications: readonly Qualification[];
}

const withoutHash = ({ id, personId, login, createdAt, disabledAt }: Account): PublicAccount => ({
  id,
  personId,
  login,
  createdAt,
  disabledAt,
});

/** Everybody of the desk, disabled ones included, by name. @returns forbidden */
export const listPeople = async (
  { stores }: Desk,
  actor: Manager,
): Promise<Result<{ people: readonly PersonEntry[] }>> => {
  const no = forbidden(actor, 'people.read');
  if (no) return no;
  const [people, accounts, qualifications] = await Promise.all([
    stores.people.people(),
    stores.people.accounts(),
    stores.people.allQualifications(),
  ]);
  const entries = people.map((person) => ({
    person,
    accounts: accounts.filter(({ personId }) => personId === person.id).map(withoutHash),
    qualifications: qualifications.filter(({ personId }) => personId === person.id),
  }));
  return ok({ people: entries.sort((a, b) => a.person.name.localeCompare(b.person.name, 'en')) });
};
