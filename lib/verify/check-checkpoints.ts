import { toHex } from '@/lib/ledger/bytes';
import { parseCheckpoint } from '@/lib/ledger/note/checkpoint';
import { verifyNote } from '@/lib/ledger/note/note';
import { parseVkey, type Verifier } from '@/lib/ledger/note/verifier';
import { LedgerRefused } from '@/lib/ledger/refused';
import type { Checkpoint, LogKey, LogStore } from '@/lib/ports/log-store';
import { type Finding, storedDigest } from '@/lib/verify/finding';
import { spoiled } from '@/lib/verify/spoiled';

const PAGE = 500;

const why = (fault: unknown): string => {
  if (fault instanceof LedgerRefused) return fault.message;
  if (spoiled(fault)) return 'cannot be read';
  throw fault;
};

/** Keys that can be read; what is wrong with the others. */
const readKeys = (keys: readonly LogKey[], tell: (found: readonly Finding[]) => void): readonly Verifier[] =>
  keys.flatMap((key) => {
    const { generation, vkey, origin } = key;
    const [where, stored] = [`key ${generation}`, storedDigest(key)];
    try {
      const verifier = parseVkey(vkey);
      if (verifier.name !== origin) tell([{ check: 'checkpoint', where, what: 'is of another log', stored }]);
      return [verifier];
    } catch (fault) {
      tell([{ check: 'checkpoint', where, what: why(fault), stored }]);
      return [];
    }
  });

/** What is wrong with one signed note, as far as it can be said without the tree. */
export const noteFault = (
  note: string,
  keys: readonly Verifier[],
  said: Pick<Checkpoint, 'size' | 'root'> | null,
): string | null => {
  try {
    const { size, root, origin } = parseCheckpoint(verifyNote(note, keys).text);
    if (!keys.some(({ name }) => name === origin)) return 'is of another log';
    return said === null || (size === said.size && toHex(root) === said.root)
      ? null
      : 'says another size or root than its row';
  } catch (fault) {
    return why(fault);
  }
};

/** Every checkpoint has a good signature of a listed key and says what its row says. @returns the checkpoints, newest first */
export const checkCheckpoints = async (
  log: Pick<LogStore, 'checkpoints' | 'keys'>,
  tell: (found: readonly Finding[]) => void,
): Promise<readonly Checkpoint[]> => {
  const keys = readKeys(await log.keys(), tell);
  const all: Checkpoint[] = [];
  for (let before: number | undefined; ; before = all.at(-1)?.size) {
    const page = await log.checkpoints(PAGE, before);
    for (const point of page) {
      const fault = noteFault(point.note, keys, point);
      if (!fault) continue;
      const stored = storedDigest(point);
      tell([{ check: 'checkpoint', where: `checkpoint ${point.size}`, what: fault, stored }]);
    }
    all.push(...page);
    if (page.length < PAGE) return all;
  }
};
