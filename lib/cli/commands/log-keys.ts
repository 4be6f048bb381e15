import { z } from 'zod';
import { command, noWords } from '@/lib/cli/command';
import { ok } from '@/lib/domain/refusal';
import { logKeys } from '@/lib/verbs/log/log-key';

export const logKeysList = command({
  name: 'log keys',
  usage: '',
  about: 'Lists the public keys of the log, the present one last.',
  input: z.strictObject({}),
  read: (given) => {
    noWords(given);
    return {};
  },
  run: async (desk) => ok(await logKeys(desk)),
  show: (keys) =>
    keys.map(({ vkey, fromSize, at }) => `${vkey}\n  from ${fromSize} entries on, since ${at}`).join('\n'),
});
