import { createHash } from 'node:crypto';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { Statement } from '@/db/engine';
import { insertAll } from '@/db/store/rows';
import { WAITING } from '@/db/tables/webhooks';
import { isUrgent } from '@/lib/domain/webhook';
import type { FeedItem } from '@/lib/ports/feed-store';

/** Follows from what is told and to where, so that no item is ever sent under two ids. */
const deliveryId = (endpoint: string, { matchId, seq, type }: FeedItem): string => {
  const about = JSON.stringify([endpoint, matchId, seq, type]);
  return `whd_${createHash('sha256').update(about).digest('hex').slice(0, 32)}`;
};

const deliveryOf = (endpoint: string, item: FeedItem) => ({
  ...{ id: deliveryId(endpoint, item), endpoint, integrator: item.integrator, kind: 'event' as const },
  ...{ resendOf: null, type: item.type, matchId: item.matchId, externalId: item.externalId },
  ...{ leadId: item.leadId, position: item.position, at: item.at, createdAt: item.at },
  ...{ state: 'waiting' as const, tries: 0, nextAt: item.at, endedAt: null },
  ...{ urgent: isUrgent(item.type), turn: item.position },
});

/**
 * The deliveries of items that are just getting their positions, for the same write. What is urgent takes along what
 * still waits of its match, so that no endpoint hears of a recall before what led to it.
 */
export const deliveriesFor = async (
  base: Base,
  items: readonly FeedItem[],
): Promise<readonly Statement[]> => {
  const { engine, tables } = base;
  const { webhookEndpoints: e, webhookDeliveries: d } = tables;
  const integrators = [...new Set(items.map((item) => item.integrator))];
  const endpoints = await engine.read
    .select({ id: e.id, integrator: e.integrator, types: e.types })
    .from(e)
    .where(and(inArray(e.integrator, integrators), isNull(e.disabledAt)));
  if (endpoints.length === 0) return [];
  const rows = endpoints.flatMap(({ id, integrator, types }) =>
    items
      .filter((item) => item.integrator === integrator && (types === null || types.includes(item.type)))
      .map((item) => deliveryOf(id, item)),
  );
  const hurried = rows
    .filter((row) => row.urgent)
    .map((row) =>
      engine.read
        .update(d)
        .set({ urgent: true })
        .where(and(eq(d.endpoint, row.endpoint), eq(d.matchId, row.matchId), sql.raw(WAITING)))
        .toSQL(),
    );
  return [...insertAll(engine.read, d, rows), ...hurried];
};
