import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { forbidden, type Manager } from '@/lib/verbs/people/allowed';
import { personEvent } from '@/lib/verbs/people/desk-event-of';
import { type NewAccount, newAccount } from '@/lib/verbs/people/new-account';

/** Gives a person one more account. Rules go on binding the person. @returns forbidden, not_found, password_too_weak, name_taken */
export const addAccount = async (
  desk: Desk,
  actor: Manager,
  input: NewAccount & { readonly personId: string },
): Promise<Result<{ account: string }>> => {
  const no = forbidden(actor, 'people.manage');
  if (no) return no;
  if (!(await desk.stores.people.person(input.personId))) return refuse('not_found');
  const account = await newAccount(desk, input.personId, input);
  if (!account.ok) return account;
  const { id, login, createdAt } = account.value;
  const event = personEvent(actor, input.personId, 'account.added', createdAt, { account: id, login });
  return (await desk.stores.people.addAccount(account.value, event))
    ? ok({ account: id })
    : refuse('name_taken');
};
