import { knownBrowser } from '@/lib/auth/known-browser';
import { signInFailed } from '@/lib/auth/sign-in-events';
import { throttled } from '@/lib/auth/throttle';
import type { Account } from '@/lib/domain/person';
import { type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { normalLogin } from '@/lib/verbs/people/new-account';

const usable = async (desk: Desk, account: Account | null): Promise<Account | null> => {
  if (!account || account.disabledAt) return null;
  const person = await desk.stores.people.person(account.personId);
  return person && !person.disabledAt ? account : null;
};

/** What is known of whoever types. */
export interface Sender {
  readonly address: string | null;
  readonly knownBrowserCookie: string | undefined;
}

/**
 * The account that this name and password open. An unknown name, a wrong password and a disabled account
 * give one answer after the same work, so that nobody learns which names exist.
 */
export const checkCredentials = async (
  desk: Desk,
  login: string,
  password: string,
  { address, knownBrowserCookie }: Sender,
): Promise<Result<Account>> => {
  const name = normalLogin(login);
  const account = await desk.stores.people.accountByLogin(name);
  const check = async (): Promise<Result<Account>> => {
    const fits = await desk.passwords.verify(account?.passwordHash ?? null, password);
    const open = await usable(desk, account);
    return fits && open ? { ok: true, value: open } : refuse('sign_in_failed');
  };
  const browser = knownBrowser(desk, name, knownBrowserCookie);
  const key = browser === null ? `login:${name}` : `browser:${browser}`;
  const failed = signInFailed(desk, name, account);
  return throttled(desk, { key, address, alone: browser !== null, check, failed });
};

/** The account of somebody of the practice desk, who is signed in by a click. */
export const checkPracticeLogin = async (desk: Desk, login: string): Promise<Result<Account>> => {
  if (!desk.config.practice) return refuse('sign_in_failed');
  const account = await usable(desk, await desk.stores.people.accountByLogin(normalLogin(login)));
  return account ? { ok: true, value: account } : refuse('sign_in_failed');
};
