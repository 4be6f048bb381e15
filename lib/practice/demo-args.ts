import { parseArgs } from 'node:util';

export interface DemoArgs {
  readonly reset: boolean;
  readonly quiet: boolean;
  readonly open: boolean;
  readonly help: boolean;
  /** Folder of photographs, or null: draw portraits. */
  readonly pack: string | null;
  readonly port: number;
  /** Seconds between two pushes. */
  readonly every: number;
}

/** The command line was not understood; the message says what is. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `npm run demo -- [options]

  --reset           begin anew: removes the practice desk's own data, and nothing else
  --pack DIR        use a pack of photographs instead of drawn portraits (docs/pack-format.md)
  --port N          listen on this port, or the next free one (default 3000)
  --every SECONDS   time between two matches (default 20)
  --no-open         do not open a browser
  --quiet           print the address only
  --help            print this`;

const numberOf = (name: string, text: string | undefined, otherwise: number, most: number): number => {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
  throw new UsageError(`--${name} takes a whole number from 1 to ${most}, not “${text}”.`);
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        reset: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        pack: { type: 'string' },
        port: { type: 'string' },
        every: { type: 'string' },
      },
    }).values;
  } catch (fault) {
    throw new UsageError(`${fault instanceof Error ? fault.message : fault}\n\n${USAGE}`);
  }
};

/** @throws UsageError */
export const demoArgs = (args: readonly string[]): DemoArgs => {
  const given = parse(args);
  return {
    reset: given.reset,
    quiet: given.quiet,
    open: !given['no-open'],
    help: given.help,
    pack: given.pack ?? null,
    port: numberOf('port', given.port, 3000, 65_535),
    every: numberOf('every', given.every, 20, 3600),
  };
};
