import type { ParseArgsConfig } from 'node:util';
import type { z } from 'zod';
import type { Result } from '@/lib/domain/refusal';
import type { Config } from '@/lib/ports/config';
import type { Desk } from '@/lib/ports/desk';

/** What was typed after the command's name. */
export interface Given {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** Thrown while the words of a command line are read: exit code 2, and the usage is printed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command has that runs where it was typed. */
export interface Here {
  readonly say: (text: string) => void;
  /** Runs this command's `asked` where the desk is open. @throws Unreachable */
  readonly ask: (input: unknown) => Promise<Result<unknown>>;
}

/** One verb of the command line. `read` runs where it was typed, `run` where the desk is open. */
export interface Command<I, O> {
  readonly name: string;
  /** What follows the name. */
  readonly usage: string;
  readonly about: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** Checks what arrives, whichever way it came. */
  readonly input: z.ZodType<I>;
  readonly read: (given: Given) => unknown | Promise<unknown>;
  /** Absent where `here` does it. */
  readonly run?: (desk: Desk, input: I) => Promise<Result<O>>;
  /** What `here` asks of the open desk. */
  readonly asked?: (desk: Desk, input: I) => Promise<Result<unknown>>;
  /** Runs where it was typed; see Here. */
  readonly here?: (input: I, config: Config, tools: Here) => Promise<Result<O>>;
  /** Of what `here` answers where there is one, else of what `run` does. */
  readonly show: (value: O) => string;
  /** 0 unless the answer itself is bad news. */
  readonly exitCode?: (value: O) => number;
}

/** A command whose types have been settled; `run` gets only what `input` has passed. */
export type AnyCommand = Command<unknown, unknown>;

export const command = <I, O>(given: Command<I, O>): AnyCommand => given as unknown as AnyCommand;

/** The only word of a command that takes exactly one, such as a login or a file. */
export const onlyWord = ({ positionals }: Given, what: string): string => {
  const [word, ...more] = positionals;
  if (!word || more.length > 0) throw new UsageError(`Name one ${what}.`);
  return word;
};

export const noWords = ({ positionals }: Given): void => {
  if (positionals.length > 0) throw new UsageError(`“${positionals[0]}” does not belong here.`);
};
