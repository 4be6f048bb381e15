import { fromHex } from '@/lib/ledger/bytes';
import { formatCheckpoint } from '@/lib/ledger/note/checkpoint';
import { signNote } from '@/lib/ledger/note/note';
import type { Desk } from '@/lib/ports/desk';
import type { Checkpoint } from '@/lib/ports/log-store';
import { checkStanding } from '@/lib/verbs/log/check-standing';
import { logSigner } from '@/lib/verbs/log/log-key';
import { mendSoon } from '@/lib/verbs/log/mend-soon';

/** Of the log by that name: after a fork the desk goes on under another one. */
export const isOf = ({ note }: Checkpoint, origin: string): boolean => note.startsWith(`${origin}\n`);

/**
 * A checkpoint of the tree as it stands: the last one, where it did not grow since, else a new one. Null where there is
 * nothing to sign or nothing to sign with, and where the tree does not continue what was signed before: a log that
 * signs two histories is worth nothing (C2SP tlog-checkpoint).
 */
export const signCheckpoint = async (
  desk: Desk,
  by: 'start' | 'issue' | 'task' = 'task',
): Promise<Checkpoint | null> => {
  const { log } = desk.stores;
  const signer = await logSigner(desk, by);
  if (!signer) return null;
  const { origin } = signer.key;
  const latest = await log.latestCheckpoint();
  const head = await log.head();
  if (latest && isOf(latest, origin) && latest.size === head.size && latest.root === head.root) return latest;
  if (head.size === 0) return null;
  const found = await checkStanding(desk, by);
  if (found.some(({ kind }) => kind === 'tile')) mendSoon(desk);
  if (found.length > 0) return null;
  const note = signNote(formatCheckpoint({ origin, size: head.size, root: fromHex(head.root) }), [signer]);
  const made = { ...head, note, at: desk.clock.now(), keyId: signer.key.keyId };
  if (await log.addCheckpoint(made)) return made;
  // Another process was faster, and signed the same; or a checkpoint of this size is of the log's earlier name.
  const there = await log.checkpoint(head.size);
  return there && isOf(there, origin) ? there : null;
};
