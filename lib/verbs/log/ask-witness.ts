import { sameBytes, toBase64, toHex } from '@/lib/ledger/bytes';
import { formatSignature, verifyNote } from '@/lib/ledger/note/note';
import { parseVkey } from '@/lib/ledger/note/verifier';
import { LedgerRefused } from '@/lib/ledger/refused';
import type { Witness, WitnessAnswer } from '@/lib/ports/checkpoint-post';
import type { Desk } from '@/lib/ports/desk';
import type { Checkpoint } from '@/lib/ports/log-store';
import { logTree } from '@/lib/verbs/log/log-tree';
import { raiseFault } from '@/lib/verbs/log/raise-fault';

type Said = 'cosigned' | 'fork' | 'refused' | { readonly lastSize: number };

/** The lines of this witness in its answer, each good for this checkpoint. */
const linesOf = (checkpoint: Checkpoint, vkey: string, body: string) => {
  const { keyId, name } = parseVkey(vkey);
  const { signatures } = verifyNote(checkpoint.note + body, [vkey]);
  const own = signatures.filter((s) => s.name === name && sameBytes(s.keyId, keyId));
  return own.map((signature) => ({ name, keyId: toHex(keyId), line: formatSignature(signature) }));
};

const keep = async (
  desk: Desk,
  { vkey }: Witness,
  checkpoint: Checkpoint,
  { body }: WitnessAnswer,
): Promise<Said> => {
  try {
    const at = desk.clock.now();
    const lines = linesOf(checkpoint, vkey, body).map((line) => ({ size: checkpoint.size, at, ...line }));
    await desk.stores.log.addCosignatures(lines);
    return 'cosigned';
  } catch (fault) {
    if (!(fault instanceof LedgerRefused)) throw fault;
    return 'refused';
  }
};

const SIZE = /^(0|[1-9]\d{0,15})\n$/;

const once = async (
  desk: Desk,
  witness: Witness,
  checkpoint: Checkpoint,
  old: number,
  signal: AbortSignal,
): Promise<Said> => {
  const path = await logTree(desk.stores.log).consistency(old, checkpoint.size);
  const request = [`old ${old}`, ...path.map(toBase64), '', checkpoint.note].join('\n');
  const answer = await desk.witnesses.ask(witness.url, request, signal);
  if (answer.status === 200) return keep(desk, witness, checkpoint, answer);
  const [, size] = SIZE.exec(answer.body) ?? [];
  // A conflict at the very size that was named: the witness has another root there.
  if (answer.status === 409 && size !== undefined && Number(size) !== old) return { lastSize: Number(size) };
  if (answer.status === 409 || answer.status === 422) return 'fork';
  desk.log.warn({ witness: witness.url, status: answer.status }, 'a witness does not cosign');
  return 'refused';
};

/**
 * Shows a checkpoint to a witness and keeps what it signs (C2SP tlog-witness). A witness that has seen another history
 * than this one is told of as a fault: it is what witnesses are there for.
 * @param old size of the last checkpoint that this witness is known to have cosigned
 * @returns whether it cosigned @throws when it does not answer
 */
export const askWitness = async (
  desk: Desk,
  witness: Witness,
  checkpoint: Checkpoint,
  old: number,
  signal: AbortSignal,
): Promise<boolean> => {
  let said = await once(desk, witness, checkpoint, Math.min(old, checkpoint.size), signal);
  if (typeof said === 'object' && said.lastSize <= checkpoint.size)
    said = await once(desk, witness, checkpoint, said.lastSize, signal);
  if (said === 'fork' || (typeof said === 'object' && said.lastSize > checkpoint.size)) {
    const size = typeof said === 'object' ? said.lastSize : null;
    const what =
      size === null
        ? `The witness ${parseVkey(witness.vkey).name} has seen another history of this log.`
        : `The witness ${parseVkey(witness.vkey).name} has seen this log with ${size} entries, which it has not now.`;
    await raiseFault(desk, { by: 'task', kind: 'fork', chain: null, what });
    return false;
  }
  return said === 'cosigned';
};
