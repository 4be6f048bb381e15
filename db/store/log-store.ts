import { and, asc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { compiled } from '@/db/store/compiled';
import { plainWrite } from '@/db/store/desk-plain-write';
import { logFaults } from '@/db/store/log-faults';
import { orderWaiting, readHead } from '@/db/store/log-order';
import { logSigned } from '@/db/store/log-signed';
import { replaceTiles, tileReader } from '@/db/store/log-tiles';
import { decode } from '@/db/store/rows';
import { splitHashes } from '@/lib/ledger/tree/edge';
import type { LogStore } from '@/lib/ports/log-store';

/** The tree over all events, what was signed of it, and what was found wrong with it. */
export const logStore = (base: Base): LogStore => {
  const { engine, tables } = base;
  const { logLeaves: l, logWaiting: w } = tables;
  const leafOf = compiled(() =>
    engine.read
      .select()
      .from(l)
      .where(and(eq(l.chain, sql.placeholder('chain')), eq(l.seq, sql.placeholder('seq')))),
  );
  return {
    size: async () => (await readHead(base)).size,
    head: () => readHead(base),
    leafOf: async (chain, seq) => {
      const [row] = await engine.query(leafOf({ chain, seq }));
      return row ? decode(l, row) : null;
    },
    leaves: (from, to) =>
      engine.read
        .select()
        .from(l)
        .where(and(gte(l.idx, from), lt(l.idx, to)))
        .orderBy(asc(l.idx)),
    tile: tileReader(base),
    waiting: async (most) => (await engine.read.select({ seq: w.seq }).from(w).limit(most)).length,
    order: (limit) => orderWaiting(base, limit),
    restoreTiles: (tiles) =>
      plainWrite(
        base,
        ...replaceTiles(
          base,
          tiles.map(({ level, n, hashes }) => ({ level, n, hashes: splitHashes(hashes) })),
        ),
      ),
    ...logSigned(base),
    ...logFaults(base),
  };
};
