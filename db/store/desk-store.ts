import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { writeWithEvent } from '@/db/store/desk-log';
import { plainWrite } from '@/db/store/desk-plain-write';
import type { DeskStore } from '@/lib/ports/desk-store';

const CLOCK_HIGH = 'clock_high';
/** Before any instant that a desk can record. */
const EPOCH = '1970-01-01T00:00:00.000Z';

/** Facts of the desk, and its log; `deskEvents` gives the newest first. */
export const deskStore = (base: Base): DeskStore => {
  const { engine, tables } = base;
  const { deskFacts: f, deskEvents: e } = tables;
  const fact = async (key: string) => {
    const [row] = await engine.read.select().from(f).where(eq(f.key, key));
    return row?.value ?? null;
  };
  return {
    clockHigh: async () => (await fact(CLOCK_HIGH)) ?? EPOCH,
    raiseClock: (now) =>
      plainWrite(
        base,
        engine.read
          .insert(f)
          .values({ key: CLOCK_HIGH, value: now })
          .onConflictDoUpdate({
            target: f.key,
            set: { value: sql`excluded.value` },
            setWhere: lt(f.value, now),
          })
          .toSQL(),
      ),
    resetClock: (was, now, event) =>
      writeWithEvent(base, event, [
        engine.read
          .update(f)
          .set({ value: now })
          .where(and(eq(f.key, CLOCK_HIGH), eq(f.value, was)))
          .returning({ key: f.key })
          .toSQL(),
      ]),
    record: async (event) => {
      await writeWithEvent(base, event, []);
    },
    deskEvents: (stream, limit) =>
      engine.read
        .select()
        .from(e)
        .where(stream === null ? undefined : eq(e.stream, stream))
        .orderBy(...(stream === null ? [desc(e.at), desc(e.stream)] : []), desc(e.seq))
        .limit(limit),
    eventsOf: (stream, kinds) =>
      engine.read
        .select()
        .from(e)
        .where(and(eq(e.stream, stream), inArray(e.kind, [...kinds])))
        .orderBy(asc(e.seq)),
    ping: async () => {
      await fact(CLOCK_HIGH);
    },
  };
};
