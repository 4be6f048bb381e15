import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { command, onlyWord, UsageError } from '@/lib/cli/command';
import { personOf } from '@/lib/cli/person-of';
import { policyFile } from '@/lib/cli/policy-file';
import { systemActor } from '@/lib/ports/actors';
import { proposePolicy } from '@/lib/verbs/lanes/propose-policy';

/** npm runs scripts in the project; a relative file is meant from where the person stands. */
const readPolicy = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(
      await readFile(/* turbopackIgnore: true */ resolve(process.env.INIT_CWD ?? '.', file), 'utf8'),
    );
  } catch (fault) {
    throw new UsageError(`${file} cannot be read as JSON: ${fault instanceof Error ? fault.message : fault}`);
  }
};

export const policiesApply = command({
  name: 'policies apply',
  usage: 'FILE --as LOGIN',
  about: 'Proposes a lane’s rules in a supervisor’s name; a second supervisor confirms them on screen.',
  options: { as: { type: 'string' } },
  input: z.strictObject({ policy: policyFile, as: z.string() }),
  read: async (given) => ({ policy: await readPolicy(onlyWord(given, 'file')), as: given.values.as }),
  run: async (desk, { policy, as }) => {
    const found = await personOf(desk, as);
    if (!found.ok) return found;
    return proposePolicy(desk, systemActor, { policy, proposer: found.value.person });
  },
  show: ({ lane, version }) =>
    `Version ${version} of lane “${lane}” is proposed. It takes effect when another supervisor confirms it on screen.`,
});
