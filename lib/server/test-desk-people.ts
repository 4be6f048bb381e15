import { sessionCookieName } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import type { Role } from '@/lib/domain/person';
import { systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { addPerson } from '@/lib/verbs/people/add-person';

export interface TestPerson {
  readonly id: string;
  readonly accountId: string;
  readonly login: string;
  /** Headers of a request that this person's browser makes from the desk's own pages. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A person with these roles, signed in, for tests that call route handlers. Without a password, so without a slow hash. */
export const signedInPerson = async (
  desk: Desk,
  login: string,
  roles: readonly Role[],
  password: string | null = null,
): Promise<TestPerson> => {
  const added = await addPerson(desk, systemActor, { name: login, login, password, roles });
  if (!added.ok) throw new Error(`${login}: ${added.refusal.code}`);
  const { person: id, account: accountId } = added.value;
  const account = await desk.stores.people.account(accountId);
  const token = account && (await openSession(desk, account, 'password'));
  if (!token) throw new Error(`${login}: no session`);
  const cookie = `${sessionCookieName(desk.config)}=${token}`;
  return { id, accountId, login, headers: { cookie, 'sec-fetch-site': 'same-origin' } };
};
