import { toHex } from '@/lib/ledger/bytes';
import { publicKeyOf } from '@/lib/ledger/ed25519';
import { derivedSeed } from '@/lib/ledger/log-seed';
import type { Signer } from '@/lib/ledger/note/note';
import { ED25519, formatVkey, parseVkey, verifierOf } from '@/lib/ledger/note/verifier';
import { systemActor } from '@/lib/ports/actors';
import type { Config } from '@/lib/ports/config';
import type { Desk } from '@/lib/ports/desk';
import type { LogKey } from '@/lib/ports/log-store';
import { raiseFault } from '@/lib/verbs/log/raise-fault';

/** The log's name, from the address of the desk at its first start: `desk.example.org/log`. */
const firstOrigin = (publicUrl: string): string => `${new URL(publicUrl).host}/log`;

/** The seeds that this desk could sign with as this generation. */
const seeds = ({ secret, logSeeds }: Config, generation: number) => [
  ...logSeeds.map((seed) => ({ source: 'file' as const, seed })),
  { source: 'secret' as const, seed: derivedSeed(secret, generation) },
];

/** The row of a key, and what signs with it. */
export const makeKey = (origin: string, generation: number, source: LogKey['source'], seed: Uint8Array) => {
  const signer: Signer = { verifier: verifierOf(origin, ED25519, publicKeyOf(seed)), seed };
  const { verifier } = signer;
  return {
    signer,
    row: { generation, origin, keyId: toHex(verifier.keyId), vkey: formatVkey(verifier), source },
  };
};

/** The keys of the log, oldest first; the first one is made now where there is none. */
export const logKeys = async (desk: Desk): Promise<readonly LogKey[]> => {
  const { log } = desk.stores;
  const known = await log.keys();
  const [first] = seeds(desk.config, 1);
  if (known.length > 0 || !first) return known;
  const at = desk.clock.now();
  const { row } = makeKey(firstOrigin(desk.config.publicUrl), 1, first.source, first.seed);
  const data = { generation: 1, origin: row.origin, vkey: row.vkey };
  await log.addKey(
    { ...row, fromSize: 0, at, rotation: null },
    { stream: 'log', kind: 'log.key_added', at, by: systemActor.by, data },
  );
  return log.keys();
};

export interface LogSigner extends Signer {
  readonly key: LogKey;
}

/** What signs checkpoints now; null, with a fault, where the desk has not the private half of the last key. */
export const logSigner = async (desk: Desk, by: 'start' | 'issue' | 'task'): Promise<LogSigner | null> => {
  const key = (await logKeys(desk)).at(-1);
  if (!key) return null;
  const verifier = parseVkey(key.vkey);
  const found = seeds(desk.config, key.generation).find(
    ({ seed }) => toHex(publicKeyOf(seed)) === toHex(verifier.publicKey),
  );
  if (found) return { key, verifier, seed: found.seed };
  const what = `The desk has not the private half of the log’s key ${key.keyId}: its secret or its key file is another one. No checkpoint is signed. Set it back, or begin a new key with “log rotate-key”.`;
  await raiseFault(desk, { by, kind: 'key', chain: null, what });
  return null;
};

/** Public keys that a checkpoint of this log may be signed with. */
export const vkeysOf = (keys: readonly LogKey[], origin: string): readonly string[] =>
  keys.filter((key) => key.origin === origin).map(({ vkey }) => vkey);
