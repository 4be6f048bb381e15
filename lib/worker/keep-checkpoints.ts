import { toHex } from '@/lib/ledger/bytes';
import { parseVkey } from '@/lib/ledger/note/verifier';
import type { Witness } from '@/lib/ports/checkpoint-post';
import type { Desk } from '@/lib/ports/desk';
import type { Checkpoint } from '@/lib/ports/log-store';
import { askWitness } from '@/lib/verbs/log/ask-witness';
import { shipCheckpoint } from '@/lib/verbs/log/ship-checkpoint';
import { signCheckpoint } from '@/lib/verbs/log/sign-checkpoint';
import { pause } from '@/lib/worker/pause';

const EVERY_MS = 5_000;
/** A witness that did not answer is left alone for a while. */
const AGAIN_MS = 60_000;

interface Asked {
  /** What it cosigned last, as far as is known here. */
  readonly size: number;
  readonly notBefore: number;
}

const seenBy = async (desk: Desk, { vkey }: Witness, { size }: Checkpoint): Promise<boolean> => {
  const { name, keyId } = parseVkey(vkey);
  const lines = await desk.stores.log.cosignatures(size);
  return lines.some((line) => line.name === name && line.keyId === toHex(keyId));
};

/** Shows the newest checkpoint to every witness that has not cosigned it. */
const showWitnesses = (desk: Desk, signal: AbortSignal) => {
  const asked = new Map<string, Asked>();
  return async (checkpoint: Checkpoint): Promise<void> => {
    for (const witness of desk.config.logWitnesses) {
      const known = asked.get(witness.vkey) ?? { size: 0, notBefore: 0 };
      if (performance.now() < known.notBefore || (await seenBy(desk, witness, checkpoint))) continue;
      const done = await askWitness(desk, witness, checkpoint, known.size, signal).catch((fault: unknown) => {
        if (!signal.aborted) desk.log.warn({ witness: witness.url, err: fault }, 'a witness does not answer');
        return false;
      });
      const size = done ? checkpoint.size : known.size;
      asked.set(witness.vkey, { size, notBefore: done ? 0 : performance.now() + AGAIN_MS });
    }
  };
};

/**
 * Signs a checkpoint every few seconds if the log has grown, ships it, and shows it to witnesses. Apart from the other
 * tasks: a slow disk or a slow witness must not keep votes from counting.
 */
export const startCheckpoints = (desk: Desk): { stop(): Promise<void> } => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const show = showWitnesses(desk, signal);
  const round = async (): Promise<void> => {
    const checkpoint = await signCheckpoint(desk, 'task');
    if (!checkpoint) return;
    await shipCheckpoint(desk, checkpoint);
    await show(checkpoint);
  };
  const loop = (async () => {
    while (!signal.aborted) {
      await round().catch((fault: unknown) =>
        desk.log.error({ err: fault }, 'the checkpoint of the log was not signed and shipped'),
      );
      await pause(EVERY_MS, signal);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
};
