import { and, asc, count, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { writeWithEvent } from '@/db/store/desk-log';
import { discardWaiting, endpointColumns, freshEndpoint } from '@/db/store/webhook-rows';
import type { WebhookEndpoint } from '@/lib/domain/webhook';
import type { WebhookBook } from '@/lib/ports/webhook-store';

type Endpoints = Pick<
  WebhookBook,
  'endpoints' | 'endpoint' | 'secrets' | 'addEndpoint' | 'changeEndpoint' | 'removeEndpoint' | 'rotateSecret'
>;

/** What people may change of an endpoint. */
const changeable = ({ url, description, types, disabledAt, disabledReason, version }: WebhookEndpoint) => ({
  ...{ url, description, types, disabledAt, disabledReason, version },
});

export const webhookEndpoints = (base: Base): Endpoints => {
  const { engine, tables } = base;
  const { webhookEndpoints: t, webhookSecrets: s } = tables;
  const shown = endpointColumns(base);
  return {
    endpoints: (integrator) =>
      engine.read
        .select(shown)
        .from(t)
        .where(and(isNull(t.removedAt), integrator === null ? undefined : eq(t.integrator, integrator)))
        .orderBy(asc(t.createdAt), asc(t.id)),
    endpoint: async (id) => {
      const [found] = await engine.read
        .select(shown)
        .from(t)
        .where(and(eq(t.id, id), isNull(t.removedAt)));
      return found ?? null;
    },
    secrets: (endpoint) =>
      engine.read.select().from(s).where(eq(s.endpoint, endpoint)).orderBy(desc(s.createdAt), desc(s.id)),
    addEndpoint: (endpoint, secret, most, event) => {
      // The log's head, which comes first, lets writers of one integrator follow each other: the count is exact.
      const has = engine.read
        .select({ n: count() })
        .from(t)
        .where(and(eq(t.integrator, endpoint.integrator), isNull(t.removedAt)));
      const room = engine.read
        .select({ one: sql`1` })
        .from(sql`(select 1) as one`)
        .where(lt(sql`(${has})`, most));
      return writeWithEvent(
        base,
        event,
        [room.toSQL()],
        [
          engine.read.insert(t).values(freshEndpoint(endpoint)).toSQL(),
          engine.read.insert(s).values(secret).toSQL(),
        ],
      );
    },
    changeEndpoint: (endpoint, event) =>
      writeWithEvent(
        base,
        event,
        [
          engine.read
            .update(t)
            .set({
              ...changeable(endpoint),
              // Whoever changes an endpoint expects it to be tried at once.
              ...{ streak: 0, pausedUntil: null },
            })
            .where(and(eq(t.id, endpoint.id), eq(t.version, endpoint.version - 1), isNull(t.removedAt)))
            .returning({ id: t.id })
            .toSQL(),
        ],
        endpoint.disabledAt ? [discardWaiting(base, endpoint.id, event.at)] : [],
      ),
    removeEndpoint: (id, at, event) =>
      writeWithEvent(
        base,
        event,
        [
          engine.read
            .update(t)
            .set({ removedAt: at, disabledAt: at, disabledReason: 'asked' })
            .where(and(eq(t.id, id), isNull(t.removedAt)))
            .returning({ id: t.id })
            .toSQL(),
        ],
        [discardWaiting(base, id, at), engine.read.delete(s).where(eq(s.endpoint, id)).toSQL()],
      ),
    rotateSecret: (secret, oldUntil, event) =>
      writeWithEvent(
        base,
        event,
        [
          engine.read
            .update(s)
            .set({ expiresAt: oldUntil })
            .where(and(eq(s.endpoint, secret.endpoint), isNull(s.expiresAt)))
            .returning({ id: s.id })
            .toSQL(),
        ],
        [
          // Those that ended sign nothing any more: they are not kept.
          engine.read
            .delete(s)
            .where(and(eq(s.endpoint, secret.endpoint), lt(s.expiresAt, event.at)))
            .toSQL(),
          engine.read.insert(s).values(secret).toSQL(),
        ],
      ),
  };
};
