import { parseArgs } from 'node:util';

export interface FuzzOptions {
  readonly runs: number;
  /** The same seed sends the same requests. */
  readonly seed: number;
}

const whole = (name: string, text: string, least: number): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least && value < 2 ** 31) return value;
  throw new Error(`--${name} takes a whole number from ${least} on.`);
};

/** What the command line asks for; another seed each time unless told. @throws Error that says what may be asked */
export const readFuzzOptions = (args: readonly string[], now: number): FuzzOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string' } },
  });
  return {
    runs: whole('runs', values.runs, 1),
    seed: values.seed === undefined ? now % 2 ** 31 : whole('seed', values.seed, 0),
  };
};
