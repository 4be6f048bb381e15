import { qualified } from '@/lib/domain/person';
import { DAY, plus } from '@/lib/domain/time';
import { type PersonActor, personActor, systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { PlannedPerson } from '@/lib/practice/desk-plan';
import { unwrap } from '@/lib/practice/unwrap';
import { addPerson } from '@/lib/verbs/people/add-person';
import { grantQualification } from '@/lib/verbs/people/grant-qualification';

const YEAR = 365 * DAY;

const addOrFind = async (desk: Desk, planned: PlannedPerson): Promise<PersonActor> => {
  const { people } = desk.stores;
  if (!(await people.accountByLogin(planned.login))) unwrap(await addPerson(desk, systemActor, planned));
  const account = await people.accountByLogin(planned.login);
  const person = account && (await people.person(account.personId));
  if (!account || !person) throw new Error(`Nobody signs in as ${planned.login}.`);
  return personActor(person, account.id);
};

const qualify = async (desk: Desk, personId: string, kinds: readonly string[]): Promise<void> => {
  const now = desk.clock.now();
  const held = await desk.stores.people.qualifications(personId);
  for (const kind of kinds) {
    if (qualified(held, kind, now)) continue;
    unwrap(await grantQualification(desk, systemActor, { personId, kind, expiresAt: plus(now, YEAR) }));
  }
};

/** Adds who is not there yet; run again it changes nothing but ended qualifications. By login. */
export const seedPeople = async (
  desk: Desk,
  people: readonly PlannedPerson[],
): Promise<ReadonlyMap<string, PersonActor>> => {
  const actors = new Map<string, PersonActor>();
  for (const planned of people) {
    const actor = await addOrFind(desk, planned);
    await qualify(desk, actor.person.id, planned.qualifications);
    actors.set(planned.login, actor);
  }
  return actors;
};
