import type { Finding } from '@/lib/cli/verify/finding';
import { type Link, verifyChain } from '@/lib/ledger/chain';
import type { DeskStore } from '@/lib/ports/desk-store';

/** More than this is not read into memory at once. */
const MOST = 200_000;

/** The desk's own log, one chain a stream. */
export const checkDeskLog = async (
  desk: DeskStore,
): Promise<{ events: number; found: readonly Finding[] }> => {
  const newestFirst = await desk.deskEvents(null, MOST);
  const streams = new Map<string, Link[]>();
  // Rows carry the whole link, `prev` too, or the chain would not hold.
  for (const event of newestFirst as unknown as readonly (Link & { stream: string })[])
    streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  const complete = newestFirst.length < MOST;
  const found = [...streams].flatMap(([where, links]): Finding[] => {
    const broken = complete ? verifyChain(links.sort((a, b) => a.seq - b.seq)) : null;
    return broken
      ? [{ check: 'chain', where, what: `event ${broken.seq} does not hold (${broken.why})` }]
      : [];
  });
  return { events: newestFirst.length, found };
};
