import { readFile } from 'node:fs/promises';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { sameBytes } from '@/lib/ledger/bytes';
import { seedOfPem } from '@/lib/ledger/ed25519';
import { derivedSeed } from '@/lib/ledger/log-seed';
import { signNote } from '@/lib/ledger/note/note';
import type { SystemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { LogKey } from '@/lib/ports/log-store';
import { logKeys, logSigner, makeKey } from '@/lib/verbs/log/log-key';
import { settleLog } from '@/lib/verbs/log/settle-log';

export interface RotateKey {
  /** PEM file with the new key, as the desk's process finds it; null: it follows from the secret. */
  readonly keyFile: string | null;
  /** The log goes on under another name, because it does not continue what was signed under this one. */
  readonly newLog: boolean;
  readonly reason: string;
}

const HEADER = 'second-look.log-key-rotation/v1';

/** What both keys sign: the name of the log, the new key, and from which size on it signs. */
const rotationText = (before: LogKey, key: Omit<LogKey, 'rotation' | 'at'>): string =>
  [HEADER, `before ${before.vkey}`, `after ${key.vkey}`, `from ${key.fromSize}`, ''].join('\n');

const seedFrom = async (
  desk: Desk,
  keyFile: string | null,
  generation: number,
): Promise<Result<Uint8Array>> => {
  if (keyFile === null) return ok(derivedSeed(desk.config.secret, generation));
  try {
    const seed = seedOfPem(await readFile(keyFile, 'utf8'));
    // Otherwise the desk could sign nothing after its next start.
    return desk.config.logSeeds.some((known) => sameBytes(known, seed))
      ? ok(seed)
      : refuse('invalid_body', 'key file: add it to SECOND_LOOK_LOG_KEY and start the desk again first');
  } catch (fault) {
    return refuse('invalid_body', `key file: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
};

/**
 * Gives the log a new key. A last checkpoint is signed with the old one first; the old public key stays listed, and both
 * keys sign that the one follows the other. Where the old private key is lost only the new one signs that, which says so.
 * @returns invalid_body (no reason, no such key file, or the key that signs already), busy
 */
export const rotateKey = async (
  desk: Desk,
  actor: SystemActor,
  input: RotateKey,
): Promise<Result<LogKey>> => {
  if (input.reason.trim() === '') return refuse('invalid_body', 'reason: say why the key changes');
  const keys = await logKeys(desk);
  const [first, before] = [keys[0], keys.at(-1)];
  if (!first || !before) return refuse('busy');
  await settleLog(desk);
  const generation = before.generation + 1;
  const seed = await seedFrom(desk, input.keyFile, generation);
  if (!seed.ok) return seed;
  const origin = input.newLog ? `${first.origin}-${generation}` : before.origin;
  const made = makeKey(origin, generation, input.keyFile === null ? 'secret' : 'file', seed.value);
  if (made.row.vkey === before.vkey) return refuse('invalid_body', 'key file: this key signs already');
  const key = { ...made.row, fromSize: await desk.stores.log.size() };
  const old = await logSigner(desk, 'task');
  const rotation = signNote(rotationText(before, key), [...(old ? [old] : []), made.signer]);
  const at = desk.clock.now();
  const data = {
    ...key,
    before: before.vkey,
    newLog: input.newLog,
    bothSigned: old !== null,
    reason: input.reason,
  };
  const event = { stream: 'log', kind: 'log.key_rotated', at, by: actor.by, data } as const;
  const row = { ...key, at, rotation };
  return (await desk.stores.log.addKey(row, event)) ? ok(row) : refuse('busy');
};
