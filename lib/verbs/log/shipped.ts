import { toHex } from '@/lib/ledger/bytes';
import { parseCheckpoint } from '@/lib/ledger/note/checkpoint';
import { verifyNote } from '@/lib/ledger/note/note';
import { LedgerRefused } from '@/lib/ledger/refused';
import type { Context } from '@/lib/ports/context';
import type { LogHead, LogKey } from '@/lib/ports/log-store';
import { vkeysOf } from '@/lib/verbs/log/log-key';
import { lastShipping } from '@/lib/verbs/log/shipping';

export type Shipped =
  | { readonly found: 'none' }
  | { readonly found: 'sound'; readonly head: LogHead; readonly note: string }
  | { readonly found: 'foreign'; readonly why: string }
  /** Nothing is there, though the desk's own log tells that checkpoints were shipped. `since`: the event's hash. */
  | { readonly found: 'gone'; readonly why: string; readonly since: string };

type Asks = Pick<Context, 'post'> & { readonly stores: Pick<Context['stores'], 'desk'> };

const goneFrom = async ({ post, stores }: Asks, origin: string): Promise<Shipped> => {
  const shipping = post.where === null ? null : await lastShipping(stores);
  if (!shipping || shipping.origin !== origin) return { found: 'none' };
  const earlier = shipping.where === post.where ? 'there' : `to ${shipping.where}`;
  const why = `${post.where} holds no checkpoint of this log, though they have been shipped ${earlier}. If you emptied it or set another directory, acknowledge this: checkpoints go there again by themselves. If not, bring the directory back from its own backup and compare before you acknowledge.`;
  return { found: 'gone', why, since: shipping.hash };
};

/**
 * The last checkpoint that lies outside, if it is one of this log.
 * @throws when the place cannot be read
 */
export const lastShipped = async (asks: Asks, keys: readonly LogKey[]): Promise<Shipped> => {
  const origin = keys.at(-1)?.origin;
  if (origin === undefined) return { found: 'none' };
  const note = await asks.post.last(origin);
  if (note === null) return goneFrom(asks, origin);
  try {
    const text = parseCheckpoint(verifyNote(note, vkeysOf(keys, origin)).text);
    if (text.origin !== origin) return { found: 'foreign', why: `It is of ${text.origin}.` };
    return { found: 'sound', note, head: { size: text.size, root: toHex(text.root) } };
  } catch (refused) {
    if (refused instanceof LedgerRefused) return { found: 'foreign', why: refused.message };
    throw refused;
  }
};
