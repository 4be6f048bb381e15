import type { Config } from '@/lib/ports/config';

const isHttps = (config: Config): boolean => config.publicUrl.startsWith('https:');

/** `__Host-` binds the cookie to exactly this host, and browsers take it over https only. */
export const sessionCookieName = (config: Config): string =>
  isHttps(config) ? '__Host-second-look' : 'second-look';

export const sessionCookieOptions = (config: Config) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(config) }) as const;

/** Cookies of a `Cookie` header; of two with one name the first counts, as browsers send the closest first. */
export const parseCookies = (header: string | null): Readonly<Record<string, string>> => {
  const cookies: Record<string, string> = Object.create(null);
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    if (at < 1 || name === '') continue;
    if (!(name in cookies)) cookies[name] = decode(part.slice(at + 1).trim());
  }
  return cookies;
};

const decode = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};
