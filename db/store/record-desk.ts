import { and, asc, type SQL, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { Row } from '@/db/engine';
import { storedLeaf } from '@/db/store/record-leaves';
import { deskChain } from '@/lib/ledger/chain-name';
import type { DeskPage, RecordStore, StoredDeskEvent } from '@/lib/ports/record-store';

const LAST = { stream: '\u{10ffff}', seq: 0 };

const eventOf = (row: Row): StoredDeskEvent =>
  ({
    stream: row.stream,
    seq: row.seq,
    kind: row.kind,
    at: row.at,
    by: JSON.parse(row.by_actor as string),
    data: JSON.parse(row.data as string),
    prev: row.prev,
    hash: row.hash,
    ...(row.salt === null || row.salt === undefined ? {} : { salt: row.salt }),
  }) as unknown as StoredDeskEvent;

/** The desk's own log in the order of its streams. */
export const recordDesk = (base: Base): Pick<RecordStore, 'deskEvents' | 'deskHeads'> => {
  const { engine, tables } = base;
  const { read } = engine;
  const { deskEvents: e, deskHeads: h, logLeaves: l, logWaiting: w } = tables;
  const after = (a: SQL, s: string, n: number): SQL => sql`${a} > (${s}, ${n})`;
  const upTo = (a: SQL, s: string, n: number): SQL => sql`${a} <= (${s}, ${n})`;
  const leaves = (
    t: typeof l | typeof w,
    from: NonNullable<DeskPage['last']>,
    to: NonNullable<DeskPage['last']>,
  ) => {
    const pair = sql`(${t.chain}, ${t.seq})`;
    return read
      .select()
      .from(t)
      .where(and(after(pair, deskChain(from.stream), from.seq), upTo(pair, deskChain(to.stream), to.seq)))
      .orderBy(asc(t.chain), asc(t.seq))
      .toSQL();
  };
  return {
    deskEvents: async (last, limit) => {
      const from = last ?? { stream: '', seq: 0 };
      const pair = sql`(${e.stream}, ${e.seq})`;
      const ids = await read
        .select({ stream: e.stream, seq: e.seq })
        .from(e)
        .where(after(pair, from.stream, from.seq))
        .orderBy(asc(e.stream), asc(e.seq))
        .limit(limit);
      const end = ids.at(-1);
      const to = end ?? LAST;
      // Bounded and not limited: streams that began since are part of the page, and so are their leaves.
      const events = read
        .select()
        .from(e)
        .where(and(after(pair, from.stream, from.seq), upTo(pair, to.stream, to.seq)))
        .orderBy(asc(e.stream), asc(e.seq))
        .toSQL();
      const [rows = [], inTree = [], inLine = []] = await engine.snapshot([
        events,
        leaves(l, from, to),
        leaves(w, from, to),
      ]);
      return { events: rows.map(eventOf), leaves: [...inTree, ...inLine].map(storedLeaf), last: end ?? null };
    },
    deskHeads: async () => {
      const rows = await read.select().from(h);
      return new Map(rows.map(({ stream, seq, hash }) => [stream, { seq, hash }]));
    },
  };
};
