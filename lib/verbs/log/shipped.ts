import { toHex } from '@/lib/ledger/bytes';
import { parseCheckpoint } from '@/lib/ledger/note/checkpoint';
import { verifyNote } from '@/lib/ledger/note/note';
import { LedgerRefused } from '@/lib/ledger/refused';
import type { Context } from '@/lib/ports/context';
import type { LogHead, LogKey } from '@/lib/ports/log-store';
import { vkeysOf } from '@/lib/verbs/log/log-key';

export type Shipped =
  | { readonly found: 'none' }
  | { readonly found: 'sound'; readonly head: LogHead; readonly note: string }
  | { readonly found: 'foreign'; readonly why: string };

/**
 * The last checkpoint that lies outside, if it is one of this log.
 * @throws when the place cannot be read
 */
export const lastShipped = async (
  { post }: Pick<Context, 'post'>,
  keys: readonly LogKey[],
): Promise<Shipped> => {
  const origin = keys.at(-1)?.origin;
  const note = origin === undefined ? null : await post.last(origin);
  if (note === null || origin === undefined) return { found: 'none' };
  try {
    const text = parseCheckpoint(verifyNote(note, vkeysOf(keys, origin)).text);
    if (text.origin !== origin) return { found: 'foreign', why: `It is of ${text.origin}.` };
    return { found: 'sound', note, head: { size: text.size, root: toHex(text.root) } };
  } catch (refused) {
    if (refused instanceof LedgerRefused) return { found: 'foreign', why: refused.message };
    throw refused;
  }
};
