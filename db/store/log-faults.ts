import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { writeWithEvent } from '@/db/store/desk-log';
import type { LogStore } from '@/lib/ports/log-store';

type Faults = Pick<LogStore, 'openFaults' | 'faults' | 'raiseFault' | 'acknowledgeFault'>;

/** What was found wrong with the log, and who has taken note of it. */
export const logFaults = (base: Base): Faults => {
  const { engine, tables } = base;
  const { logFaults: t } = tables;
  return {
    openFaults: (limit) =>
      engine.read
        .select()
        .from(t)
        .where(isNull(t.acknowledgedAt))
        .orderBy(asc(t.foundAt), asc(t.id))
        .limit(limit),
    faults: (limit) => engine.read.select().from(t).orderBy(desc(t.foundAt), desc(t.id)).limit(limit),
    raiseFault: (fault, event) =>
      writeWithEvent(base, event, [
        engine.read.insert(t).values(fault).onConflictDoNothing().returning({ id: t.id }).toSQL(),
      ]),
    acknowledgeFault: (id, by, at, reason, event) =>
      writeWithEvent(base, event, [
        engine.read
          .update(t)
          .set({ acknowledgedBy: by, acknowledgedAt: at, reason })
          .where(and(eq(t.id, id), isNull(t.acknowledgedAt)))
          .returning({ id: t.id })
          .toSQL(),
      ]),
  };
};
