import { toHex } from '@/lib/ledger/bytes';
import { LedgerRefused } from '@/lib/ledger/refused';
import type { Context } from '@/lib/ports/context';
import { type LogFault, type LogHead, TileBroken } from '@/lib/ports/log-store';
import { logTree } from '@/lib/verbs/log/log-tree';
import { type Found, raiseFault } from '@/lib/verbs/log/raise-fault';
import { lastShipped, type Shipped } from '@/lib/verbs/log/shipped';
import { checkEdgeTiles } from '@/lib/verbs/log/tile-sound';

type Seen = Pick<Found, 'kind' | 'what' | 'occasion'>;

/** What was shipped is gone: no lead until somebody has taken note, though nothing speaks against the tree itself. */
export const goneFault = ({ why, since }: Extract<Shipped, { found: 'gone' }>): Seen => ({
  kind: 'checkpoint',
  what: why,
  occasion: since,
});

/** What is wrong with the tree, if it is not one that began as this head says; null when it is. */
const forkFrom = async (
  { log }: Context['stores'],
  head: LogHead,
  claim: LogHead,
  where: string,
): Promise<Seen | null> => {
  const named = `checkpoint of ${claim.size} entries (root ${claim.root.slice(0, 12)}…) ${where}`;
  if (claim.size > head.size) return { kind: 'fork', what: `The log has fewer entries than the ${named}.` };
  const root = toHex(await logTree(log).root(claim.size));
  if (root === claim.root) return null;
  // Hashes that were spoiled on the disk are no other history.
  await checkEdgeTiles(log, claim.size);
  return { kind: 'fork', what: `The log does not continue the ${named}.` };
};

const seen = async (context: Context): Promise<readonly Seen[]> => {
  const { log } = context.stores;
  const keys = await log.keys();
  const [shipped, stored] = [await lastShipped(context, keys), await log.latestCheckpoint()];
  const head = await log.head();
  const found = [
    shipped.found === 'sound'
      ? await forkFrom(context.stores, head, shipped.head, `that was shipped to ${context.post.where}`)
      : null,
    stored ? await forkFrom(context.stores, head, stored, 'in the database') : null,
    shipped.found === 'gone' ? goneFault(shipped) : null,
    shipped.found === 'foreign'
      ? {
          kind: 'checkpoint' as const,
          what: `What lies in ${context.post.where} is no checkpoint of this log. ${shipped.why}`,
        }
      : null,
  ];
  return found.filter((one): one is Seen => one !== null);
};

/**
 * Whether the tree still begins with the last checkpoint that was shipped, and with the last one in the database: a
 * handful of tiles, however large the log. What is wrong becomes a fault. @returns what speaks against the tree
 * @throws when the place that checkpoints are shipped to cannot be read: then nothing is known, and nothing is issued
 */
export const checkStanding = async (context: Context, by: LogFault['by']): Promise<readonly Seen[]> => {
  const found = await seen(context).catch((fault: unknown): readonly Seen[] => {
    if (!(fault instanceof TileBroken || fault instanceof LedgerRefused)) throw fault;
    return [{ kind: 'tile', what: fault.message }];
  });
  for (const one of found) await raiseFault(context, { by, chain: null, ...one });
  // The tree is signed and shipped nevertheless where nothing is known but that what lay outside is gone.
  return found.filter(({ occasion }) => occasion === undefined);
};
