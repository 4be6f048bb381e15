import { and, asc, gte, lte, type SQL, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { Values } from '@/db/engine';
import { eventContent } from '@/db/store/event-content';
import { leafColumns, storedLeaf } from '@/db/store/record-leaves';
import { deskChain } from '@/lib/ledger/chain-name';
import type { DeskPage, RecordStore, StoredDeskEvent } from '@/lib/ports/record-store';

const LAST = { stream: '\u{10ffff}', seq: 0 };

type Head = DeskPage['heads'] extends ReadonlyMap<string, infer H> ? H : never;

/** The columns of an event, in the order in which `eventOf` takes them. */
const eventColumns = (e: Base['tables']['deskEvents']) => ({
  stream: e.stream,
  seq: e.seq,
  kind: e.kind,
  at: e.at,
  by: e.by,
  data: e.data,
  prev: e.prev,
  hash: e.hash,
  salt: e.salt,
});

const eventOf = ([stream, seq, kind, at, by, data, prev, hash, salt]: Values): StoredDeskEvent => {
  const event = {
    stream,
    seq,
    kind,
    at,
    by: eventContent(by),
    data: eventContent(data),
    prev,
    hash,
  };
  return (salt === null ? event : { ...event, salt }) as unknown as StoredDeskEvent;
};

/** The desk's own log in the order of its streams. */
export const recordDesk = (base: Base): Pick<RecordStore, 'deskEvents'> => {
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
      .select(leafColumns(t))
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
        .select(eventColumns(e))
        .from(e)
        .where(and(after(pair, from.stream, from.seq), upTo(pair, to.stream, to.seq)))
        .orderBy(asc(e.stream), asc(e.seq))
        .toSQL();
      const ends = read
        .select({ stream: h.stream, seq: h.seq, hash: h.hash })
        .from(h)
        .where(and(gte(h.stream, from.stream), lte(h.stream, to.stream)))
        .toSQL();
      const [rows = [], inTree = [], inLine = [], heads = []] = await engine.snapshotOfValues([
        events,
        leaves(l, from, to),
        leaves(w, from, to),
        ends,
      ]);
      return {
        events: rows.map(eventOf),
        leaves: [...inTree, ...inLine].map(storedLeaf),
        last: end ?? null,
        heads: new Map(heads.map(([stream, seq, hash]) => [stream, { seq, hash }] as [string, Head])),
      };
    },
  };
};
