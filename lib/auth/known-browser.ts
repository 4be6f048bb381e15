import { createHmac, timingSafeEqual } from 'node:crypto';
import { sessionCookieName, sessionCookieOptions } from '@/lib/auth/cookie';
import { deriveKey } from '@/lib/auth/derive-key';
import { DAY, SECOND } from '@/lib/domain/time';
import type { Config } from '@/lib/ports/config';
import type { Desk } from '@/lib/ports/desk';
import { normalLogin } from '@/lib/verbs/people/new-account';

const LASTS = 180 * DAY;

export const knownBrowserCookieName = (config: Config): string => `${sessionCookieName(config)}-browser`;

const macOf = (desk: Desk, login: string, nonce: string, until: string): Buffer =>
  createHmac('sha256', deriveKey(desk.config.secret, 'known-browser'))
    .update(JSON.stringify([normalLogin(login), nonce, until]))
    .digest();

/**
 * `Set-Cookie` that lets a browser be known as one in which this name has signed in. It opens nothing; it
 * earns a throttle of its own, so that strangers who guess at a name do not lock its person out (OWASP,
 * "Slow Down Online Guessing Attacks with Device Cookies").
 */
export const knownBrowserCookie = (desk: Desk, login: string): string => {
  const nonce = desk.ids.token();
  const until = String(Date.parse(desk.clock.now()) + LASTS);
  const value = `${nonce}.${until}.${macOf(desk, login, nonce, until).toString('base64url')}`;
  const secure = sessionCookieOptions(desk.config).secure ? '; Secure' : '';
  const name = knownBrowserCookieName(desk.config);
  return `${name}=${value}; Path=/; Max-Age=${LASTS / SECOND}; HttpOnly; SameSite=Lax${secure}`;
};

/** Which browser of this name it is; null for a stranger's, a forged or an old cookie, or another name's. */
export const knownBrowser = (desk: Desk, login: string, cookie: string | undefined): string | null => {
  const [nonce = '', until = '', sent = '', ...more] = (cookie ?? '').split('.');
  const mac = Buffer.from(sent, 'base64url');
  const own = macOf(desk, login, nonce, until);
  if (more.length > 0 || mac.length !== own.length || !timingSafeEqual(mac, own)) return null;
  return Number(until) > Date.parse(desk.clock.now()) ? nonce : null;
};
