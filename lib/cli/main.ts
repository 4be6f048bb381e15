import { z } from 'zod';
import { UsageError } from '@/lib/cli/command';
import { help, usageOf } from '@/lib/cli/help';
import { parseWords, type Words } from '@/lib/cli/parse-words';
import { send } from '@/lib/cli/send';
import { Unreachable } from '@/lib/cli/unreachable';
import { readConfig } from '@/lib/config';
import type { Refusal, Result } from '@/lib/domain/refusal';
import { REFUSALS } from '@/lib/domain/refusal-codes';

export const EXIT = { done: 0, refused: 1, usage: 2, unreachable: 3, configuration: 78 } as const;

export interface Out {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

const isHostFault = ({ code }: Refusal): boolean => code === 'storage_unavailable' || code === 'draining';

const report = ({ command, json }: Words, answer: Result<unknown>, out: Out): number => {
  if (json) out.print(JSON.stringify(answer));
  if (!answer.ok) {
    const { refusal } = answer;
    if (!json) out.complain(`${refusal.detail}\n${REFUSALS[refusal.code].remedy}`);
    return isHostFault(refusal) ? EXIT.unreachable : EXIT.refused;
  }
  if (!json) out.print(command.show(answer.value));
  return command.exitCode?.(answer.value) ?? EXIT.done;
};

const checked = async (words: Words): Promise<unknown> => {
  const input = await words.command.read(words.given);
  const parsed = words.command.input.safeParse(input);
  if (parsed.success) return input;
  throw new UsageError(z.prettifyError(parsed.error));
};

/** Runs one command line to its end and says how it went by its exit code. */
export const main = async (
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  out: Out,
): Promise<number> => {
  let parsed: Words | null = null;
  try {
    parsed = parseWords(words);
    if (!parsed) {
      out.print(help());
      return words.length === 0 ? EXIT.usage : EXIT.done;
    }
    const input = await checked(parsed);
    const config = readConfig(env);
    const { name, here } = parsed.command;
    const ask = (what: unknown) => send(config, name, what);
    const answer = here ? await here(input, config, { say: out.complain, ask }) : await ask(input);
    return report(parsed, answer, out);
  } catch (fault) {
    if (fault instanceof UsageError) {
      out.complain(
        `${fault.message}\n${parsed ? `Usage: ${usageOf(parsed.command)}` : 'See: npm run desk -- help'}`,
      );
      return EXIT.usage;
    }
    if (fault instanceof Unreachable) {
      out.complain(`The desk cannot be reached: ${fault.message}`);
      return EXIT.unreachable;
    }
    if (fault instanceof Error && 'exitCode' in fault) {
      out.complain(fault.message);
      return Number(fault.exitCode);
    }
    throw fault;
  }
};
