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

const endFault = (name: string, head: End | undefined, reached: End): readonly Finding[] => {
  if (head?.seq === reached.seq && head.hash === reached.hash) return [];
  const found = { check: 'chain', where: deskChain(name), stored: storedDigest(head, reached) } as const;
  if (!head) return [{ ...found, what: `ends in event ${reached.seq}, and its next one would not find it` }];
  if (reached.seq < head.seq) return [{ ...found, what: `ends after event ${reached.seq} of ${head.seq}` }];
  return [{ ...found, what: 'ends in another event than its next one would link to' }];
};

/** The chains of the desk's log, over several pages in their order. */
export class Streams {
  /** Of the streams that the next page may go on with. */
  private readonly ends = new Map<string, End>();
  private readonly broken = new Set<string>();

  page(page: DeskPage): readonly Finding[] {
    const inTree = grouped(page.leaves, (leaf) => leaf.chain);
    const found: Finding[] = [];
    for (const [name, some] of grouped(page.events, (event) => event.stream)) {
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
    found.push(...[...inTree].flatMap(([chain, own]) => stray(chain, own)));
    return [...found, ...this.ended(page)];
  }

  /** Streams that end in this page: all but the last one, with which the next page may go on. */
  private ended({ heads, last }: DeskPage): readonly Finding[] {
    const names = new Set([...heads.keys(), ...this.ends.keys()]);
    return [...names].flatMap((name) => {
      if (name === last?.stream) return [];
      const [broken, reached] = [this.broken.delete(name), this.ends.get(name) ?? START];
      this.ends.delete(name);
      return broken ? [] : endFault(name, heads.get(name), reached);
    });
  }
}

interface Parts {
  readonly record: Pick<RecordStore, 'deskEvents'>;
  readonly take: (event: StoredDeskEvent) => void;
  readonly tell: (found: readonly Finding[]) => void;
  readonly step: (events: number) => Promise<void>;
}

/** The desk's own log, one chain a stream, and whether each ends where the next event would find it. */
export const checkDeskLog = async ({ record, take, tell, step }: Parts): Promise<void> => {
  const streams = new Streams();
  let last: DeskPage['last'] = null;
  do {
    const page: DeskPage = await record.deskEvents(last, PAGE);
    tell(streams.page(page));
    for (const event of page.events) take(event);
    last = page.last;
    await step(page.events.length);
  } while (last !== null);
};
