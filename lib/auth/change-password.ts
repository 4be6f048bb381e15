import { verifyPassword } from '@/lib/auth/step-up';
import { type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { isLongEnough } from '@/lib/ports/passwords';
import { changeOwnPassword } from '@/lib/verbs/people/change-own-password';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  /** Cookie value of the session that goes on. */
  readonly session: string;
}

/**
 * Somebody changes their own password, with the current one, throttled as a step-up is. Their other
 * sessions end. @returns password_too_weak, step_up_failed, sign_in_throttled
 */
export const changePassword = async (
  desk: Desk,
  actor: PersonActor,
  { current, next, session }: PasswordChange,
): Promise<Result<{ account: string }>> => {
  // Before the check of the current one: a slip in the new one must not cost an attempt.
  if (!isLongEnough(next)) return refuse('password_too_weak');
  const verified = await verifyPassword(desk, actor, current);
  if (!verified.ok)
    return verified.refusal.code === 'step_up_failed'
      ? refuse('step_up_failed', 'The current password is not right.')
      : verified;
  const was = verified.value.passwordHash ?? '';
  return changeOwnPassword(desk, actor, { was, next, session: desk.ids.fingerprint(session) });
};
