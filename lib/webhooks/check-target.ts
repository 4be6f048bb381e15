import { isIP } from 'node:net';
import type { Egress } from '@/lib/webhooks/egress';

const LONGEST = 2000;
const LOCAL_NAMES = /(^|\.)(localhost|local|internal)$/;

/** The address in a URL's host without the brackets of IPv6, or null for a name. */
export const literalOf = (hostname: string): string | null => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) ? bare : null;
};

const checkHost = (hostname: string, egress: Egress): string | null => {
  const literal = literalOf(hostname);
  if (literal !== null)
    return egress.mayConnect(literal)
      ? null
      : 'This address is private or reserved; the desk does not call it.';
  const name = hostname.replace(/\.$/, '');
  return name.includes('.') && !LOCAL_NAMES.test(name)
    ? null
    : 'A host needs a full public name, such as hooks.example.org.';
};

const checkPort = (port: string): string | null =>
  port === '' || Number(port) >= 1024 ? null : 'Only port 443, or one from 1024 up, is called.';

/** Why a URL may not be called, as far as it tells by itself; null when it may. Where its name leads is checked at each use. */
export const checkTarget = (text: string, egress: Egress): string | null => {
  if (text.length > LONGEST || !URL.canParse(text))
    return 'This is not a URL, or it is longer than 2,000 characters.';
  const { protocol, hostname, port, username, password, hash } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return 'Only https addresses are called.';
  if (username || password) return 'A URL must not carry a name or a password.';
  if (hash) return 'A URL to be called has no part behind #.';
  if (egress.isNamed(hostname)) return null;
  if (protocol === 'http:') return 'Only https addresses are called.';
  return checkHost(hostname, egress) ?? checkPort(port);
};
