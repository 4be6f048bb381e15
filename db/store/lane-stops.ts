import { and, desc, eq, getTableColumns, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { writeWithEvent } from '@/db/store/desk-log';
import type { LaneStore } from '@/lib/ports/lane-store';

type Stops = Pick<LaneStore, 'stops' | 'setStop' | 'askLift' | 'lift'>;

const LIFTED_SHOWN = 50;

/** One person stops a lane or the desk; one asks to start it again and another does. */
export const laneStops = (base: Base): Stops => {
  const { engine, tables } = base;
  const { stops: t } = tables;
  const { scope: _, ...shown } = getTableColumns(t);
  return {
    stops: async () => {
      const inForce = await engine.read
        .select(shown)
        .from(t)
        .where(isNull(t.liftedAt))
        .orderBy(desc(t.setAt), desc(t.id));
      const lifted = await engine.read
        .select(shown)
        .from(t)
        .where(isNotNull(t.liftedAt))
        .orderBy(desc(t.liftedAt), desc(t.id))
        .limit(LIFTED_SHOWN);
      return [...inForce, ...lifted];
    },
    setStop: (stop, event) =>
      writeWithEvent(base, event, [
        engine.read.insert(t).values(stop).onConflictDoNothing().returning({ id: t.id }).toSQL(),
      ]),
    askLift: (id, by, at, event) =>
      writeWithEvent(base, event, [
        engine.read
          .update(t)
          .set({ liftAskedBy: by, liftAskedAt: at })
          .where(and(eq(t.id, id), isNull(t.liftedAt), isNull(t.liftAskedBy)))
          .returning({ id: t.id })
          .toSQL(),
      ]),
    lift: (id, by, at, event) =>
      writeWithEvent(base, event, [
        engine.read
          .update(t)
          .set({ liftedBy: by, liftedAt: at })
          // Nobody asked: NULL <> x is not true, so the row is not found.
          .where(and(eq(t.id, id), isNull(t.liftedAt), ne(t.liftAskedBy, by)))
          .returning({ id: t.id })
          .toSQL(),
      ]),
  };
};
