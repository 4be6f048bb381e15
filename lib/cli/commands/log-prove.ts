import { z } from 'zod';
import { command, UsageError } from '@/lib/cli/command';
import { ok, refuse } from '@/lib/domain/refusal';
import { proveEvent } from '@/lib/verbs/log/prove-event';
import { settleLog } from '@/lib/verbs/log/settle-log';

export const logProve = command({
  name: 'log prove',
  usage: 'CHAIN NUMBER',
  about: 'Prints the proof that an event is in the log: match:ID or desk:STREAM, and the event’s number.',
  input: z.strictObject({ chain: z.string().regex(/^(match|desk):./), seq: z.int().positive() }),
  read: ({ positionals }) => {
    const [chain, seq, ...more] = positionals;
    if (!chain || !seq || more.length > 0) throw new UsageError('Name a chain and the number of an event.');
    return { chain, seq: Number(seq) };
  },
  run: async (desk, { chain, seq }) => {
    await settleLog(desk);
    const proof = await proveEvent(desk, chain, seq);
    return proof
      ? ok({ proof: proof.text })
      : refuse('not_found', 'No checkpoint covers an event of that name.');
  },
  show: ({ proof }) => proof.trimEnd(),
});
