import { resolve } from 'node:path';
import { z } from 'zod';
import { command, noWords } from '@/lib/cli/command';
import { systemActor } from '@/lib/ports/actors';
import { rotateKey } from '@/lib/verbs/log/rotate-key';

/** npm runs scripts in the project; a relative file is meant from where the person stands. */
const pathOf = (file: unknown): string | null =>
  typeof file === 'string' ? resolve(process.env.INIT_CWD ?? '.', file) : null;

export const logRotateKey = command({
  name: 'log rotate-key',
  usage: '--reason TEXT [--key-file FILE] [--new-log]',
  about:
    'Begins a new key of the log; the old public key stays listed, and both sign that one follows the other.',
  options: { reason: { type: 'string' }, 'key-file': { type: 'string' }, 'new-log': { type: 'boolean' } },
  input: z.strictObject({ reason: z.string(), keyFile: z.string().nullable(), newLog: z.boolean() }),
  read: (given) => {
    noWords(given);
    const { reason = '', 'key-file': file, 'new-log': newLog = false } = given.values;
    return { reason, keyFile: pathOf(file), newLog };
  },
  run: (desk, input) => rotateKey(desk, systemActor, input),
  show: ({ vkey, origin, fromSize }) =>
    [
      `Key ${vkey}`,
      `signs checkpoints of ${origin} from ${fromSize} entries on. Tell everybody who checks the log.`,
    ].join('\n'),
});
