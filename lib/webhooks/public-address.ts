import { BlockList, isIPv6 } from 'node:net';

/**
 * IPv4 that is not somebody's public server: special-purpose addresses of RFC 6890 and its registry, multicast, and
 * 168.63.129.16, under which a cloud's machines find their own host. Metadata services lie in 169.254/16 and 100.64/10.
 */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of IPv6 only global unicast is public; of that not what is reserved or carries an IPv4 address inside (Teredo, 6to4). */
const GLOBAL_6 = '2000::/3';
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
const MAPPED_4 = '::ffff:0:0/96';

const listOf = (ranges: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    list.addSubnet(address, Number(bits), isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  return list;
};

// A list apart for each family: a list of both would find IPv6 ranges under IPv4 addresses.
const notPublic4 = listOf(NOT_PUBLIC_4);
const notPublic6 = listOf(NOT_PUBLIC_6);
const global6 = listOf([GLOBAL_6]);
const mapped4 = listOf([MAPPED_4]);

/** IPv4 inside `::ffff:…`, in whichever spelling, or null. */
const mappedOf = (address: string): string | null => {
  if (!isIPv6(address) || !mapped4.check(address, 'ipv6')) return null;
  const { hostname } = new URL(`http://[${address}]/`);
  const [high = '0', low = '0'] = hostname.slice(1, -1).split(':').slice(-2);
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
};

/** Whether an address is one that a server on the internet has. @param address IPv4 or IPv6 as text, without a zone */
export const isPublicAddress = (address: string): boolean => {
  const four = isIPv6(address) ? mappedOf(address) : address;
  if (four !== null) return !notPublic4.check(four, 'ipv4');
  return global6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6');
};

/** Whether an address lies in one of these ranges, written `10.0.0.0/8` or `fd00::/8`. */
export const inRanges = (ranges: readonly string[]): ((address: string) => boolean) => {
  const list = listOf(ranges.filter((range) => !isIPv6(range.split('/')[0] ?? '')));
  const list6 = listOf(ranges.filter((range) => isIPv6(range.split('/')[0] ?? '')));
  return (address) => {
    const four = isIPv6(address) ? mappedOf(address) : address;
    return four === null ? list6.check(address, 'ipv6') : list.check(four, 'ipv4');
  };
};
