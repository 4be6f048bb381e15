import { z } from 'zod';
import { ok } from '@/lib/domain/refusal';
import { readCursor, writeCursor } from '@/lib/http/cursor';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams } from '@/lib/http/schemas/fields';
import { deliveriesQuery } from '@/lib/http/schemas/webhooks';
import { deliveryView } from '@/lib/http/views/webhooks';
import { listDeliveries } from '@/lib/verbs/webhooks/read-webhooks';

const position = z.object({ createdAt: z.string(), id: z.string() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'integrators.read',
    summary: 'What was and will be sent to a webhook endpoint, newest first',
    params: idParams,
    query: deliveriesQuery,
    response: z.object({ deliveries: z.array(deliveryView), next: z.string().nullable() }),
    refusals: ['invalid_cursor'],
    handler: async ({ desk, actor, params, query }) => {
      const { secret } = desk.config;
      const list = `admin.deliveries:${params.id}:${query.state ?? ''}`;
      const after = query.cursor === undefined ? null : readCursor(secret, list, position, query.cursor);
      if (after && !after.ok) return after;
      const page = await listDeliveries(desk, actor, {
        ...{ id: params.id, state: query.state ?? null, after: after?.value ?? null, limit: query.limit },
      });
      if (!page.ok) return page;
      const { deliveries, next } = page.value;
      return ok({ deliveries, next: next && writeCursor(secret, list, next) });
    },
  }),
});
