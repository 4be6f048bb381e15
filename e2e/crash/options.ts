import { parseArgs } from 'node:util';

export interface CrashOptions {
  readonly kills: number;
  /** The same seed kills after the same times and gives the same work. */
  readonly seed: number;
  /** Writes what came of it to docs/reliability.md. */
  readonly write: boolean;
}

const whole = (name: string, text: string, least: number): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least && value < 2 ** 31) return value;
  throw new Error(`--${name} takes a whole number from ${least} on.`);
};

/** What the command line asks for; another seed each time unless told. @throws Error that says what may be asked */
export const readCrashOptions = (args: readonly string[], now: number): CrashOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '50' },
      seed: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  return {
    kills: whole('kills', values.kills, 1),
    seed: values.seed === undefined ? now % 2 ** 31 : whole('seed', values.seed, 0),
    write: values.write,
  };
};
