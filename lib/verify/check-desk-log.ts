import { deskChain } from '@/lib/ledger/chain-name';
import type { DeskPage, RecordStore, StoredDeskEvent, StoredLeaf } from '@/lib/ports/record-store';
import { checkChain, type End, START } from '@/lib/verify/check-chain';
import { type Finding, storedDigest } from '@/lib/verify/finding';

const PAGE = 2_000;

/** Rows that have the same name, in their order. */
const grouped = <T>(rows: readonly T[], nameOf: (row: T) => string): Map<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const some = found.get(nameOf(row));
    if (some) some.push(row);
    else found.set(nameOf(row), [row]);
  }
  return found;
};

const stray = (chain: string, leaves: readonly StoredLeaf[]): readonly Finding[] =>
  leaves.map((leaf) => ({
    check: 'tree',
    where: chain,
    what: `event ${leaf.seq} is in the tree and not in the chain`,
    stored: storedDigest(leaf),
  }));

/** What is written meanwhile may lie beyond the end that was read. */
const endFault = (name: string, head: End, reached: End): readonly Finding[] => {
  const where = deskChain(name);
  const stored = storedDigest(head, reached);
  if (reached.seq < head.seq)
    return [{ check: 'chain', where, what: `ends after event ${reached.seq} of ${head.seq}`, stored }];
  if (reached.seq > head.seq || reached.hash === head.hash) return [];
  return [{ check: 'chain', where, what: 'ends in another event than its next one would link to', stored }];
};

/** Where each stream was left, over several pages. */
class Streams {
  private readonly ends = new Map<string, End>();
  private readonly broken = new Set<string>();

  page({ events, leaves }: DeskPage): readonly Finding[] {
    const inTree = grouped(leaves, (leaf) => leaf.chain);
    const found: Finding[] = [];
    for (const [name, some] of grouped(events, (event) => event.stream)) {
      const chain = deskChain(name);
      const own = inTree.get(chain) ?? [];
      inTree.delete(chain);
      // What follows a broken link says nothing.
      if (this.broken.has(name)) continue;
      const checked = checkChain(chain, this.ends.get(name) ?? START, some, own);
      found.push(...checked.found);
      this.ends.set(name, checked.end);
      if (checked.broken) this.broken.add(name);
    }
    return [...found, ...[...inTree].flatMap(([chain, own]) => stray(chain, own))];
  }

  atEnd(heads: Awaited<ReturnType<RecordStore['deskHeads']>>): readonly Finding[] {
    return [...heads].flatMap(([name, head]) =>
      this.broken.has(name) ? [] : endFault(name, head, this.ends.get(name) ?? START),
    );
  }
}

interface Parts {
  readonly record: Pick<RecordStore, 'deskEvents' | 'deskHeads'>;
  readonly take: (event: StoredDeskEvent) => void;
  readonly tell: (found: readonly Finding[]) => void;
  readonly step: (events: number) => Promise<void>;
}

/** The desk's own log, one chain a stream, and whether each ends where the next event would find it. */
export const checkDeskLog = async ({ record, take, tell, step }: Parts): Promise<void> => {
  // Read before, so that what is written meanwhile is not missed at the ends.
  const heads = await record.deskHeads();
  const streams = new Streams();
  let last: DeskPage['last'] = null;
  do {
    const page: DeskPage = await record.deskEvents(last, PAGE);
    tell(streams.page(page));
    for (const event of page.events) take(event);
    last = page.last;
    await step(page.events.length);
  } while (last !== null);
  tell(streams.atEnd(heads));
};
