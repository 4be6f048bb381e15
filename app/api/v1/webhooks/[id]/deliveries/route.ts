import { z } from 'zod';
import { ok } from '@/lib/domain/refusal';
import { readCursor, writeCursor } from '@/lib/http/cursor';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { deliveriesQuery, delivery, presentDelivery, webhookParams } from '@/lib/http/schemas/webhooks';
import { listDeliveries } from '@/lib/verbs/webhooks/read-webhooks';

const position = z.object({ createdAt: z.string(), id: z.string() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'integrator',
    permit: 'webhooks:manage',
    params: webhookParams,
    query: deliveriesQuery,
    response: z.object({ items: z.array(delivery), next_cursor: z.string().nullable() }),
    summary: 'What was and will be sent to an endpoint, newest first',
    refusals: ['invalid_cursor'],
    handler: async ({ desk, actor, params, query }) => {
      const { secret } = desk.config;
      const list = `v1.deliveries:${params.id}:${query.state ?? ''}`;
      const after = query.cursor === undefined ? null : readCursor(secret, list, position, query.cursor);
      if (after && !after.ok) return after;
      const page = await listDeliveries(desk, actor, {
        ...{ id: params.id, state: query.state ?? null, after: after?.value ?? null, limit: query.limit },
      });
      if (!page.ok) return page;
      const { deliveries, next } = page.value;
      return ok({
        items: deliveries.map(presentDelivery),
        next_cursor: next && writeCursor(secret, list, next),
      });
    },
  }),
});
