import { eq, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import {
  ConstraintBroken,
  type GuardStatement,
  type Statement,
  StorageUnavailable,
  type WriteResult,
} from '@/db/engine';
import { inTurn } from '@/db/store/desk-turns';
import { newSalt, waitingRow } from '@/db/store/log-waiting';
import type { DeskEvent } from '@/lib/domain/desk-event';
import { GENESIS, link } from '@/lib/ledger/chain';
import { deskChain } from '@/lib/ledger/chain-name';

type Events = readonly [DeskEvent, ...DeskEvent[]];
type Lost = WriteResult & { ok: false };

interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Races against other processes for the end of one stream; each lost one means that somebody else got on. */
const ATTEMPTS = 24;
/** Spread, so that rivals who met once do not meet again; about two seconds in all. */
const pause = (attempt: number): Promise<void> =>
  new Promise((next) => setTimeout(next, Math.random() * 15 * attempt));

/**
 * One write: the guards, then the rest, and the event that tells of it (or several), each chained to its stream.
 * False when one of the guards found no row; then nothing was written.
 * @throws ConstraintBroken when the database forbids what a guard let through
 * @throws StorageUnavailable when the stream's end could not be reached
 */
export const writeWithEvent = (
  base: Base,
  told: DeskEvent | Events,
  guards: readonly GuardStatement[],
  rest: readonly Statement[] = [],
): Promise<boolean> => {
  const events: Events = 'kind' in told ? [told] : told;
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const chains = streams.map((stream) => events.filter((event) => event.stream === stream));
  return inTurn(base.engine, events[0].stream, async () => {
    let lost: Lost | null = null;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (attempt > 0) await pause(attempt);
      const appends = await Promise.all(chains.map((chain) => appending(base, chain)));
      const heads = appends.map(({ head }) => head);
      const rows = appends.flatMap((append) => append.rows);
      const result = await base.engine.write([...heads, ...guards], [...rows, ...rest]);
      if (result.ok) return true;
      if (result.reason === 'guard' && result.index >= heads.length) return false;
      if (!again(result)) throw broken(result);
      lost = result;
    }
    throw broken(lost);
  });
};

/** Lost the stream's end, or met another writer in a unique index: the guard decides better next time. */
const again = (lost: Lost): boolean => lost.reason === 'guard' || lost.kind === 'unique';

const broken = (lost: Lost | null): Error =>
  lost?.reason === 'constraint'
    ? new ConstraintBroken(lost.kind, lost.detail)
    : new StorageUnavailable(new Error('Others kept writing to the same stream of the log.'));

const headOf = async ({ engine, tables }: Base, stream: string): Promise<Head> => {
  const { deskHeads: t } = tables;
  const [head] = await engine.read.select({ seq: t.seq, hash: t.hash }).from(t).where(eq(t.stream, stream));
  return head ?? { seq: 0, hash: GENESIS };
};

/** The events as rows, each naming the one before it. */
const chained = (events: readonly DeskEvent[], before: Head) => {
  let { seq, hash } = before;
  return events.map(({ stream, kind, at, by, data }) => {
    seq += 1;
    const body = { stream, seq, kind, at, by, data, salt: newSalt() };
    const row = { ...body, ...link(hash, body) };
    hash = row.hash;
    return row;
  });
};

/** The head comes first among the guards: on PostgreSQL its row lock lets the writers of a stream follow each other. */
const appending = async (base: Base, events: readonly DeskEvent[]) => {
  const { engine, tables } = base;
  const { deskHeads: h, deskEvents, logWaiting } = tables;
  const stream = events[0]?.stream ?? '';
  const before = await headOf(base, stream);
  const rows = chained(events, before);
  const { seq, hash } = rows.at(-1) ?? before;
  return {
    head: engine.read
      .insert(h)
      .values({ stream, seq, hash })
      .onConflictDoUpdate({
        target: h.stream,
        set: { seq: sql`excluded.seq`, hash: sql`excluded.hash` },
        setWhere: eq(h.hash, before.hash),
      })
      .returning({ seq: h.seq })
      .toSQL(),
    rows: rows.flatMap((row) => [
      engine.read.insert(deskEvents).values(row).toSQL(),
      engine.read
        .insert(logWaiting)
        .values(waitingRow(deskChain(stream), row))
        .toSQL(),
    ]),
  };
};
