import type { AnyCommand } from '@/lib/cli/command';
import { COMMANDS } from '@/lib/cli/commands';

export const usageOf = ({ name, usage }: AnyCommand): string => `npm run desk -- ${name} ${usage}`.trimEnd();

export const help = (): string =>
  [
    'Commands of the desk (npm run desk -- COMMAND; --json prints the answer for programs):',
    ...COMMANDS.map((c) => `\n  ${c.name} ${c.usage}`.trimEnd().concat(`\n      ${c.about}`)),
    '\nExit codes: 0 done, 1 refused, 2 wrong usage, 3 the desk cannot be reached, 78 wrong configuration.',
  ].join('\n');
