import { and, eq, isNotNull, isNull, not, or } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { writeWithEvent } from '@/db/store/desk-log';
import { anotherAdmin, oneAtATime } from '@/db/store/people-admins';
import { endWhatIsOpen } from '@/db/store/people-open';
import type { DeskEvent } from '@/lib/domain/desk-event';
import type { PeopleStore } from '@/lib/ports/people-store';

/** Disabling and enabling again. */
export const disablePerson = (base: Base): Pick<PeopleStore, 'setDisabled'> => ({
  setDisabled: (id, disabledAt, event) =>
    disabledAt === null ? enable(base, id, event) : disable(base, id, disabledAt, event),
});

/** Sessions and unused step-ups end in the same write; else they would come back to life with the person. */
const disable = ({ engine, tables }: Base, id: string, at: string, event: DeskEvent): Promise<boolean> => {
  const { people: t } = tables;
  const base = { engine, tables };
  return writeWithEvent(
    base,
    event,
    [
      oneAtATime(base, event.at),
      engine.read
        .update(t)
        .set({ disabledAt: at })
        .where(and(eq(t.id, id), isNull(t.disabledAt), or(not(t.admin), anotherAdmin(id))))
        .returning({ id: t.id })
        .toSQL(),
    ],
    endWhatIsOpen(base, { id }, at),
  );
};

const enable = (base: Base, id: string, event: DeskEvent): Promise<boolean> => {
  const { people: t } = base.tables;
  return writeWithEvent(base, event, [
    base.engine.read
      .update(t)
      .set({ disabledAt: null })
      .where(and(eq(t.id, id), isNotNull(t.disabledAt)))
      .returning({ id: t.id })
      .toSQL(),
  ]);
};
