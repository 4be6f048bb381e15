import { parseArgs } from 'node:util';
import { type AnyCommand, type Given, UsageError } from '@/lib/cli/command';
import { COMMANDS } from '@/lib/cli/commands';

export interface Words {
  readonly command: AnyCommand;
  readonly given: Given;
  readonly json: boolean;
}

/** Which command the words name: the longest name that they begin with. */
const commandOf = (words: readonly string[]): AnyCommand | undefined =>
  COMMANDS.filter(({ name }) => name === words.slice(0, name.split(' ').length).join(' '))[0];

/** Null: the words ask for help. @throws UsageError */
export const parseWords = (words: readonly string[]): Words | null => {
  if (words.length === 0 || words.includes('--help') || words[0] === 'help') return null;
  const command = commandOf(words);
  if (!command) throw new UsageError(`There is no command “${words.slice(0, 2).join(' ')}”.`);
  const rest = words.slice(command.name.split(' ').length);
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...command.options, json: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    });
    const { json, ...others } = values;
    return { command, given: { values: others, positionals }, json: json === true };
  } catch (fault) {
    throw new UsageError(fault instanceof Error ? fault.message : String(fault));
  }
};
