import { parseArgs } from 'node:util';

export const PARTS = [
  'ingest',
  'batch',
  'lists',
  'reviewers',
  'webhooks',
  'verify',
  'log',
  'bundle',
  'events',
  'events-postgres',
] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  readonly parts: readonly Part[];
  /** Smaller numbers: shows that the harness runs, says little about speed. */
  readonly quick: boolean;
  /** The sizes that the aims are about: a million matches in lists (about an hour), ten million events in the log. */
  readonly million: boolean;
  /** Keeps the result in docs/performance.md. */
  readonly write: boolean;
  /** Folder in which filled desks stay, so that another run need not fill them again. */
  readonly keep: string | null;
  /** Lines over which the memory of the server is watched. */
  readonly lines: number;
}

/** The parts that were named, however several were named, in their own order; all of them where none was. @throws Error */
export const namedParts = <P extends string>(parts: readonly P[], only: readonly string[] | undefined) => {
  const named = (only ?? parts).flatMap((text) => text.split(','));
  const unknown = named.find((text) => !(parts as readonly string[]).includes(text));
  if (unknown !== undefined) throw new Error(`There is no part “${unknown}”: name ${parts.join(', ')}.`);
  return parts.filter((part) => named.includes(part));
};

/** What the command line asks for. @throws Error that says what may be asked */
export const readOptions = (args: readonly string[]): BenchOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
      million: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      keep: { type: 'string' },
      lines: { type: 'string' },
    },
  });
  const { quick, million, write, keep } = values;
  const lines = Number(values.lines ?? (quick ? 1_000 : 20_000));
  if (!Number.isInteger(lines / 10) || lines < 10)
    throw new Error('--lines takes tens of lines, such as 20000.');
  return { parts: namedParts(PARTS, values.only), quick, million, write, keep: keep ?? null, lines };
};
