import { ARCHIVE, Broken } from '@/lib/disclosure/check/finding';
import { fromUtf8 } from '@/lib/ledger/bytes';

/** One stored file, with the checksum that the archive claims for it. */
export interface Entry {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly crc: number;
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const [LOCAL_SIZE, DESCRIPTOR_SIZE, CENTRAL_SIZE, END_SIZE] = [30, 16, 46, 22];
/** The writer's own constants: every byte of an archive has one value only, so that none can be changed unseen. */
const MADE_BY = (3 << 8) | 63;
const [VERSION, UTF8, STREAMED, STORED, MIDNIGHT, FIRST_DAY] = [20, 0x800, 0x008, 0, 0, 0x21];
const PLAIN_FILE = (0o100664 << 16) >>> 0;

const need = (holds: boolean, part: string, says: string): void => {
  if (!holds) throw new Broken(part, says);
};

interface Record {
  readonly path: string;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
  readonly next: number;
}

const nameAt = (bytes: Uint8Array, at: number, length: number): string => {
  try {
    const name = fromUtf8(bytes.subarray(at, at + length));
    if (/^[a-z0-9][\w.-]*(\/[a-z0-9][\w.-]*)*$/i.test(name)) return name;
  } catch {
    // Told below.
  }
  throw new Broken(ARCHIVE, 'The directory of the archive holds a file name that no bundle has.');
};

const centralRecord = (bytes: Uint8Array, view: DataView, at: number, limit: number): Record => {
  const whole = at + CENTRAL_SIZE <= limit && view.getUint32(at, true) === CENTRAL;
  need(whole, ARCHIVE, `The directory of the archive is torn at byte ${at}.`);
  const u16 = (offset: number) => view.getUint16(at + offset, true);
  const u32 = (offset: number) => view.getUint32(at + offset, true);
  const next = at + CENTRAL_SIZE + u16(28);
  need(next <= limit, ARCHIVE, `The directory of the archive is torn at byte ${at}.`);
  const path = nameAt(bytes, at + CENTRAL_SIZE, u16(28));
  const plain =
    u16(4) === MADE_BY &&
    u16(6) === VERSION &&
    (u16(8) === UTF8 || u16(8) === (UTF8 | STREAMED)) &&
    u16(10) === STORED &&
    u16(12) === MIDNIGHT &&
    u16(14) === FIRST_DAY &&
    u32(20) === u32(24) &&
    u16(30) === 0 &&
    u16(32) === 0 &&
    u16(34) === 0 &&
    u16(36) === 0 &&
    u32(38) === PLAIN_FILE;
  need(plain, path, 'Its record in the directory of the archive was changed.');
  return { path, flags: u16(8), crc: u32(16), size: u32(20), offset: u32(42), next };
};

/** Bytes of a local header, and whether it says what the directory says. */
const headerHolds = (bytes: Uint8Array, view: DataView, r: Record): boolean => {
  const u16 = (offset: number) => view.getUint16(r.offset + offset, true);
  const u32 = (offset: number) => view.getUint32(r.offset + offset, true);
  const streamed = (r.flags & STREAMED) !== 0;
  const [crc, size] = streamed ? [0, 0] : [r.crc, r.size];
  if (u32(0) !== LOCAL || u16(4) !== VERSION || u16(6) !== r.flags || u16(8) !== STORED) return false;
  if (u16(10) !== MIDNIGHT || u16(12) !== FIRST_DAY || u32(14) !== crc || u32(18) !== size) return false;
  if (u32(22) !== size || u16(26) !== r.path.length || u16(28) !== 0) return false;
  const start = r.offset + LOCAL_SIZE;
  return fromLatin(bytes.subarray(start, start + r.path.length)) === r.path;
};

const fromLatin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const entryAt = (
  bytes: Uint8Array,
  view: DataView,
  r: Record,
  limit: number,
): { entry: Entry; end: number } => {
  const start = r.offset + LOCAL_SIZE + r.path.length;
  const streamed = (r.flags & STREAMED) !== 0;
  const end = start + r.size + (streamed ? DESCRIPTOR_SIZE : 0);
  need(end <= limit, r.path, 'It is longer than the archive has room for.');
  need(headerHolds(bytes, view, r), r.path, 'Its header in the archive was changed.');
  if (streamed) {
    const at = start + r.size;
    const u32 = (offset: number) => view.getUint32(at + offset, true);
    const same = u32(0) === DESCRIPTOR && u32(4) === r.crc && u32(8) === r.size && u32(12) === r.size;
    need(same, r.path, 'What the archive says of its length after its end was changed.');
  }
  return { entry: { path: r.path, bytes: bytes.subarray(start, start + r.size), crc: r.crc }, end };
};

/**
 * Reads a bundle's archive: stored files only, one after the other, then the directory, then its end, and not one
 * byte beside. Narrower than ZIP on purpose.
 * @throws Broken with the part that is not as it must be
 */
export const unzip = (bytes: Uint8Array): readonly Entry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_SIZE;
  need(
    end >= 0 && view.getUint32(Math.max(end, 0), true) === END,
    ARCHIVE,
    'It does not end as an archive ends: it was cut off, added to, or is no bundle.',
  );
  const u16 = (offset: number) => view.getUint16(end + offset, true);
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const holds = u16(4) === 0 && u16(6) === 0 && u16(8) === u16(10) && u16(20) === 0 && start + size === end;
  need(holds, ARCHIVE, 'The end of the archive does not fit its directory.');
  const entries: Entry[] = [];
  const seen = new Set<string>();
  let [at, data] = [start, 0];
  while (at < end) {
    const record = centralRecord(bytes, view, at, end);
    need(!seen.has(record.path), record.path, 'The archive holds it twice.');
    need(record.offset === data, record.path, 'It does not lie where the files before it end.');
    const { entry, end: after } = entryAt(bytes, view, record, start);
    seen.add(record.path);
    entries.push(entry);
    [at, data] = [record.next, after];
  }
  need(entries.length === u16(10), ARCHIVE, 'The archive does not hold as many files as it says.');
  need(data === start, ARCHIVE, 'Bytes lie between the files of the archive and its directory.');
  return entries;
};
