import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { isLongEnough } from '@/lib/ports/passwords';
import { forbidden, type Manager } from '@/lib/verbs/people/allowed';
import { personEvent } from '@/lib/verbs/people/desk-event-of';

/** The named account of the person, or their oldest when none is named. */
const accountOf = async ({ stores }: Desk, personId: string, accountId: string | null) => {
  const theirs = (await stores.people.accounts()).filter((account) => account.personId === personId);
  if (accountId !== null) return theirs.find(({ id }) => id === accountId);
  return theirs.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))[0];
};

/** Sets an account's password and ends all sessions of its person. @returns forbidden, not_found, password_too_weak */
export const setPassword = async (
  desk: Desk,
  actor: Manager,
  input: { readonly personId: string; readonly accountId: string | null; readonly password: string },
): Promise<Result<{ account: string }>> => {
  const no = forbidden(actor, 'people.manage');
  if (no) return no;
  if (!isLongEnough(input.password)) return refuse('password_too_weak');
  const account = await accountOf(desk, input.personId, input.accountId);
  if (!account) return refuse('not_found');
  const hash = await desk.passwords.hash(input.password);
  const now = desk.clock.now();
  const event = personEvent(actor, account.personId, 'account.password_set', now, { account: account.id });
  const set = await desk.stores.people.setPassword(account.id, hash, event);
  return set ? ok({ account: account.id }) : refuse('not_found');
};
