import type { Account } from '@/lib/domain/person';
import { type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { isLongEnough } from '@/lib/ports/passwords';

export const normalLogin = (login: string): string => login.trim().normalize('NFC').toLowerCase();

export interface NewAccount {
  readonly login: string;
  /** null: an account that opens by an identity provider, or by a click on a practice desk. */
  readonly password: string | null;
}

/** An account that is not stored yet, its password hashed. @returns password_too_weak */
export const newAccount = async (
  desk: Desk,
  personId: string,
  { login, password }: NewAccount,
): Promise<Result<Account>> => {
  if (password !== null && !isLongEnough(password)) return refuse('password_too_weak');
  return {
    ok: true,
    value: {
      id: desk.ids.id('acc'),
      personId,
      login: normalLogin(login),
      passwordHash: password === null ? null : await desk.passwords.hash(password),
      createdAt: desk.clock.now(),
      disabledAt: null,
    },
  };
};
