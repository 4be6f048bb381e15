import { LedgerRefused } from '@/lib/ledger/refused';
import { TILE_WIDTH } from '@/lib/ledger/tree/edge';

export interface TileName {
  /** `entries`: the bundle of the entries themselves. */
  readonly level: number | 'entries';
  readonly n: number;
  readonly width: number;
}

/** An index in groups of three digits, all but the last with an x before: 1234067 is x001/x234/067. */
const indexPath = (n: number): string => {
  const digits = String(n);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
};

/** C2SP tlog-tiles: `tile/<L>/<N>[.p/<W>]`, without the prefix. */
export const tilePath = ({ level, n, width }: TileName): string =>
  `tile/${level}/${indexPath(n)}${width < TILE_WIDTH ? `.p/${width}` : ''}`;

const PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** The tile that a path names, in the one spelling that it has. @throws LedgerRefused */
export const parseTilePath = (path: string): TileName => {
  const [, level = '', index = '', partial] = PATH.exec(path) ?? [];
  const name: TileName = {
    level: level === 'entries' ? 'entries' : Number(level),
    n: Number(index.replaceAll(/[x/]/g, '')),
    width: partial === undefined ? TILE_WIDTH : Number(partial),
  };
  const sound =
    index !== '' && Number.isSafeInteger(name.n) && (name.level === 'entries' || name.level <= 63);
  if (!sound || tilePath(name) !== path) throw new LedgerRefused('This is not the path of a tile.');
  return name;
};

/** An entry bundle: each entry after its length as two bytes, the larger first. */
export const bundleEntries = (entries: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(entries.reduce((sum, { length }) => sum + 2 + length, 0));
  let at = 0;
  for (const entry of entries) {
    whole.set([Math.floor(entry.length / 256), entry.length % 256], at);
    whole.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return whole;
};
