import { lookup, Resolver } from 'node:dns/promises';
import { literalOf } from '@/lib/webhooks/check-target';
import type { Egress } from '@/lib/webhooks/egress';

export type Resolved =
  | { readonly ok: true; readonly addresses: readonly string[] }
  | { readonly ok: false; readonly error: string };

export type AddressesOf = (name: string) => Promise<readonly string[]>;

/**
 * Addresses by DNS alone, without the system's own lookup: that one waits in the few threads that file access and
 * password hashes need as well, and slow names would hold those up.
 */
export const byDns: AddressesOf = async (name) => {
  const resolver = new Resolver({ timeout: 1000, tries: 2 });
  const found = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  return found.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
};

/** As the system sees it, its hosts file included; only for hosts that the configuration names. */
const bySystem: AddressesOf = async (name) =>
  (await lookup(name, { all: true }).catch(() => [])).map(({ address }) => address);

/**
 * The addresses to which a request may be connected. One that is private spoils them all: a name that leads both ways
 * is an attempt at getting in.
 */
export const resolveTarget = async (
  { hostname }: URL,
  egress: Egress,
  addressesOf: AddressesOf = byDns,
): Promise<Resolved> => {
  const named = egress.isNamed(hostname);
  const literal = literalOf(hostname);
  const addresses = literal ? [literal] : await (named ? bySystem : addressesOf)(hostname.replace(/\.$/, ''));
  if (addresses.length === 0) return { ok: false, error: 'The name of the host was not found.' };
  if (!named && !addresses.every(egress.mayConnect))
    return {
      ok: false,
      error: 'The name leads to a private or reserved address; the desk does not call it.',
    };
  return { ok: true, addresses };
};
