import { type AuthAnswer, callNextAuth } from '@/lib/auth/call-next-auth';
import { clientAddress } from '@/lib/auth/client-address';
import { parseCookies, sessionCookieName } from '@/lib/auth/cookie';
import { knownBrowserCookie } from '@/lib/auth/known-browser';
import { closeSession } from '@/lib/auth/session';
import { type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';

export type SignIn =
  | { readonly provider: 'credentials'; readonly login: string; readonly password: string }
  | { readonly provider: 'practice'; readonly login: string };

/** `name=value` of the cookies that an answer sets. */
const pairs = (answer: AuthAnswer): string[] =>
  answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '');

/** next-auth wants its own token against forged forms; whoever calls this has checked where the request comes from. */
const csrf = async (desk: Desk) => {
  const answer = await callNextAuth(desk, { method: 'GET', path: ['csrf'], cookies: {}, address: null });
  const { csrfToken } = JSON.parse(answer.body) as { csrfToken: string };
  return { csrfToken, cookies: parseCookies(pairs(answer).join('; ')) };
};

/**
 * Signs somebody in through next-auth's callback. Answers with the `Set-Cookie` headers of the new session.
 * @returns sign_in_failed, sign_in_throttled
 */
export const signIn = async (
  desk: Desk,
  request: Request,
  { provider, ...sent }: SignIn,
): Promise<Result<Headers>> => {
  const { csrfToken, cookies } = await csrf(desk);
  const name = sessionCookieName(desk.config);
  const answer = await callNextAuth(desk, {
    method: 'POST',
    path: ['callback', provider],
    body: { ...sent, csrfToken, json: 'true' },
    cookies: { ...parseCookies(request.headers.get('cookie')), ...cookies },
    address: clientAddress(desk.config, request.headers.get('x-forwarded-for')),
  });
  if (answer.refusal) return { ok: false, refusal: answer.refusal };
  const cookie = answer.headers.getSetCookie().find((set) => set.startsWith(`${name}=`));
  if (!cookie) return refuse('sign_in_failed');
  const known = provider === 'credentials' ? [knownBrowserCookie(desk, sent.login)] : [];
  return { ok: true, value: new Headers([cookie, ...known].map((set) => ['set-cookie', set])) };
};

/** Ends the session of a cookie value and gives the `Set-Cookie` that clears it. */
export const signOut = async (desk: Desk, token: string): Promise<string> => {
  // First and here: next-auth would swallow a fault of the database and clear the cookie all the same.
  await closeSession(desk, token, 'signed_out');
  const { csrfToken, cookies } = await csrf(desk);
  const name = sessionCookieName(desk.config);
  const answer = await callNextAuth(desk, {
    method: 'POST',
    path: ['signout'],
    body: { csrfToken, json: 'true' },
    cookies: { ...cookies, [name]: token },
    address: null,
  });
  const cleared = answer.headers.getSetCookie().find((set) => set.startsWith(`${name}=`));
  return cleared ?? `${name}=; Path=/; Max-Age=0; HttpOnly`;
};
