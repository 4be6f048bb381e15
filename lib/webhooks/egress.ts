import { isIP } from 'node:net';
import { inRanges, isPublicAddress } from '@/lib/webhooks/public-address';

/** Where the desk may connect to. */
export interface Egress {
  /** A host that the configuration names: by http too, at any port, wherever its name leads. */
  isNamed(host: string): boolean;
  mayConnect(address: string): boolean;
}

const RANGE = /^(.+)\/(\d{1,3})$/;

const isRange = (entry: string): boolean => {
  const [, address = '', bits] = RANGE.exec(entry) ?? [];
  const family = isIP(address);
  return family !== 0 && Number(bits) <= (family === 4 ? 32 : 128);
};

/** Host names are compared as a URL writes them; an IPv6 address stands in brackets there. */
const hostOf = (entry: string): string => {
  const text = isIP(entry) === 6 ? `[${entry}]` : entry;
  return URL.canParse(`http://${text}/`) ? new URL(`http://${text}/`).hostname : text;
};

/** What `SECOND_LOOK_WEBHOOK_ALLOW` lists, for host names and for ranges such as `10.0.0.0/8`. */
export const egressOf = (allowed: readonly string[]): Egress => {
  const hosts = new Set(allowed.filter((entry) => !isRange(entry)).map(hostOf));
  const inAllowed = inRanges(allowed.filter(isRange));
  return {
    isNamed: (host) => hosts.has(host),
    mayConnect: (address) => isPublicAddress(address) || inAllowed(address),
  };
};
