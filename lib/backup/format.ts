import { z } from 'zod';

/** A backup is an age file (passphrase) that holds a tar archive; see docs/operators.md, "Backups". */
export const FORMAT = 'second-look-backup/1';

/** The first entry: what this is. */
export const ABOUT = 'about.json';
/** The last entry: how much there is in all. An archive without it is not whole. */
export const END = 'end.json';

/** Entries of one list of digests, so that neither side keeps the whole in memory. */
export const LISTED = 500;

export const about = z.strictObject({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  /** Tables and columns are those of this migration. */
  schema: z.string(),
  /** Tells whether two desks have the same secret; says nothing else about it. */
  secretMark: z.string(),
});
export type About = z.output<typeof about>;

/** What stands in a list of digests for one entry. */
export const digestLine = z.strictObject({ path: z.string(), bytes: z.number(), sha256: z.string() });
export type DigestLine = z.output<typeof digestLine>;

export const end = z.strictObject({
  entries: z.number(),
  bytes: z.number(),
  rows: z.number(),
  images: z.number(),
  /** SHA-256 over the digests of all lists, in their order. */
  lists: z.string(),
});
export type End = z.output<typeof end>;

/** One file of the archive. */
export interface Entry {
  readonly path: string;
  readonly bytes: number;
  readonly body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const TABLE = /^tables\/([a-z_]+)\/\d+\.ndjson$/;
const IMAGE = /^images\/((?:original|display|thumb)\/[0-9a-f]{64})$/;
const LIST = /^digests\/\d+\.ndjson$/;

export const tablePath = (table: string, n: number): string => `tables/${table}/${n}.ndjson`;
export const imagePath = (key: string): string => `images/${key}`;
export const listPath = (n: number): string => `digests/${n}.ndjson`;

export const tableOf = (path: string): string | null => TABLE.exec(path)?.[1] ?? null;
export const imageOf = (path: string): string | null => IMAGE.exec(path)?.[1] ?? null;
export const isList = (path: string): boolean => LIST.test(path);

/** The file is not a whole, unchanged backup, or not one that can be read here. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  /** As of a command that was refused. */
  readonly exitCode = 1;
}
