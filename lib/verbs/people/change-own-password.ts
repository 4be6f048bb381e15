import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { isLongEnough } from '@/lib/ports/passwords';
import { personEvent } from '@/lib/verbs/people/desk-event-of';

export interface OwnPassword {
  /** Hash that the current password was verified against; the write holds only while it stands. */
  readonly was: string;
  readonly next: string;
  /** Hash of the session that goes on; all others of the person end. */
  readonly session: string;
}

/** Somebody's new password for the account that they use. @returns password_too_weak, step_up_failed */
export const changeOwnPassword = async (
  desk: Desk,
  actor: PersonActor,
  { was, next, session }: OwnPassword,
): Promise<Result<{ account: string }>> => {
  if (!isLongEnough(next)) return refuse('password_too_weak');
  const hash = await desk.passwords.hash(next);
  const facts = { account: actor.accountId, own: true };
  const event = personEvent(actor, actor.person.id, 'account.password_set', desk.clock.now(), facts);
  const set = await desk.stores.people.setPassword(actor.accountId, hash, event, { was, keep: session });
  return set
    ? ok({ account: actor.accountId })
    : refuse('step_up_failed', 'The password was changed meanwhile.');
};
