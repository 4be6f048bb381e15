import { and, desc, eq, getTableColumns, isNotNull, isNull } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { writeWithEvent } from '@/db/store/desk-log';
import type { LaneStore } from '@/lib/ports/lane-store';

type Alarms = Pick<LaneStore, 'alarms' | 'raise' | 'clear'>;

const CLEARED_SHOWN = 50;

/** Raised ones first, then the last that were cleared. One alarm per lane and match stands at a time. */
export const laneAlarms = (base: Base): Alarms => {
  const { engine, tables } = base;
  const { alarms: t } = tables;
  const { about: _, ...shown } = getTableColumns(t);
  return {
    alarms: async () => {
      const raised = await engine.read
        .select(shown)
        .from(t)
        .where(isNull(t.clearedAt))
        .orderBy(desc(t.raisedAt), desc(t.id));
      const cleared = await engine.read
        .select(shown)
        .from(t)
        .where(isNotNull(t.clearedAt))
        .orderBy(desc(t.clearedAt), desc(t.id))
        .limit(CLEARED_SHOWN);
      return [...raised, ...cleared];
    },
    raise: (alarm, event) =>
      writeWithEvent(base, event, [
        engine.read.insert(t).values(alarm).onConflictDoNothing().returning({ id: t.id }).toSQL(),
      ]),
    clear: (id, at, event) =>
      writeWithEvent(base, event, [
        engine.read
          .update(t)
          .set({ clearedAt: at })
          .where(and(eq(t.id, id), isNull(t.clearedAt)))
          .returning({ id: t.id })
          .toSQL(),
      ]),
  };
};
