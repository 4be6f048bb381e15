import { and, asc, desc, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { writeWithEvent } from '@/db/store/desk-log';
import { plainWrite } from '@/db/store/desk-plain-write';
import { deliveryColumns, turnNow } from '@/db/store/webhook-rows';
import type { WebhookBook } from '@/lib/ports/webhook-store';

type Deliveries = Pick<WebhookBook, 'deliveries' | 'delivery' | 'attempts' | 'addDelivery' | 'sweep'>;

export const webhookDeliveries = (base: Base): Deliveries => {
  const { engine, tables } = base;
  const { webhookDeliveries: d, webhookAttempts: a, webhookEndpoints: e } = tables;
  const shown = deliveryColumns(base);
  return {
    deliveries: (endpoint, state, after, limit) => {
      const older: SQL | undefined =
        after === null
          ? undefined
          : or(lt(d.createdAt, after.createdAt), and(eq(d.createdAt, after.createdAt), lt(d.id, after.id)));
      return engine.read
        .select(shown)
        .from(d)
        .where(and(eq(d.endpoint, endpoint), state === null ? undefined : eq(d.state, state), older))
        .orderBy(desc(d.createdAt), desc(d.id))
        .limit(limit);
    },
    delivery: async (id) => {
      const [found] = await engine.read.select(shown).from(d).where(eq(d.id, id));
      return found ?? null;
    },
    attempts: (delivery) => engine.read.select().from(a).where(eq(a.delivery, delivery)).orderBy(asc(a.n)),
    addDelivery: (delivery, event) =>
      writeWithEvent(
        base,
        event,
        [
          engine.read
            .select({ id: e.id })
            .from(e)
            .where(and(eq(e.id, delivery.endpoint), isNull(e.disabledAt)))
            .toSQL(),
        ],
        [
          engine.read
            .insert(d)
            .values({ ...delivery, turn: turnNow(base, delivery.integrator) as unknown as number })
            .toSQL(),
        ],
      ),
    sweep: async (before, limit) => {
      const old = await engine.read
        .select({ id: d.id })
        .from(d)
        .where(and(sql.raw('ended_at is not null'), lt(d.endedAt, before)))
        .orderBy(asc(d.endedAt))
        .limit(limit);
      const ids = old.map(({ id }) => id);
      if (ids.length > 0)
        await plainWrite(
          base,
          engine.read.delete(a).where(inArray(a.delivery, ids)).toSQL(),
          engine.read.delete(d).where(inArray(d.id, ids)).toSQL(),
        );
      return ids.length;
    },
  };
};
