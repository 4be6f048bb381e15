import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { Statement } from '@/db/engine';
import { WAITING } from '@/db/tables/webhooks';
import type { WebhookEndpoint } from '@/lib/domain/webhook';

/** Columns of an endpoint without those that are the database's own. */
export const endpointColumns = ({ tables }: Base) => {
  const {
    removedAt: _removed,
    claim: _claim,
    claimedUntil: _until,
    servedAt: _served,
    ...shown
  } = getTableColumns(tables.webhookEndpoints);
  return shown;
};

export const deliveryColumns = ({ tables }: Base) => {
  const { turn: _turn, ...shown } = getTableColumns(tables.webhookDeliveries);
  return shown;
};

/** Ends what still waits at an endpoint that is not served any more. */
export const discardWaiting = ({ engine, tables }: Base, endpoint: string, at: string): Statement => {
  const { webhookDeliveries: d } = tables;
  return engine.read
    .update(d)
    .set({ state: 'discarded', endedAt: at })
    .where(and(eq(d.endpoint, endpoint), sql.raw(WAITING)))
    .toSQL();
};

/** Where the integrator’s feed stands: what is sent on request follows what happened before, as its id (`whr_…`) sorts later. */
export const turnNow = ({ engine, tables }: Base, integrator: string): SQL<number> => {
  const { feedHeads: h } = tables;
  const last = engine.read.select({ last: h.last }).from(h).where(eq(h.integrator, integrator));
  return sql<number>`coalesce((${last}), 0)`;
};

/** What a new endpoint is inserted with beside what people see of it. */
export const freshEndpoint = (endpoint: WebhookEndpoint) => ({
  ...endpoint,
  removedAt: null,
  claim: null,
  claimedUntil: null,
  servedAt: endpoint.createdAt,
});
