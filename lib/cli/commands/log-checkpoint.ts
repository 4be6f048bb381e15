import { z } from 'zod';
import { command, noWords } from '@/lib/cli/command';
import { ok, refuse } from '@/lib/domain/refusal';
import { settleLog } from '@/lib/verbs/log/settle-log';
import { wholeNote } from '@/lib/verbs/log/ship-checkpoint';

export const logCheckpoint = command({
  name: 'log checkpoint',
  usage: '',
  about: 'Puts everything that was written into the log’s tree, signs and ships a checkpoint, and prints it.',
  input: z.strictObject({}),
  read: (given) => {
    noWords(given);
    return {};
  },
  run: async (desk) => {
    const checkpoint = await settleLog(desk);
    return checkpoint ? ok({ note: await wholeNote(desk, checkpoint) }) : refuse('log_in_doubt');
  },
  show: ({ note }) => note.trimEnd(),
});
