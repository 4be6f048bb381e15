import { z } from 'zod';
import { readCursor, writeCursor } from '@/lib/http/cursor';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { eventAsk } from '@/lib/http/schemas/event-ask';
import { searchEvents } from '@/lib/verbs/audit/events/search-events';

const position = z.object({ at: z.string(), idx: z.number().int() });

const row = z.object({
  index: z.number(),
  at: z.string(),
  who: z.string(),
  kind: z.string(),
  title: z.string(),
  says: z.string(),
  whole: z.boolean(),
  match: z.object({ id: z.string(), externalId: z.string() }).nullable(),
  hash: z.string(),
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'events.read',
    summary: 'Everything that was recorded, newest first, by filters',
    query: eventAsk.extend({
      cursor: z.string().max(1000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({
      items: z.array(row),
      names: z.record(z.string(), z.string()),
      next: z.string().nullable(),
    }),
    refusals: ['invalid_cursor'],
    handler: async ({ desk, actor, query }) => {
      const { cursor, limit, ...ask } = query;
      const { secret } = desk.config;
      const list = `audit:events:${JSON.stringify(ask)}`;
      const after = cursor === undefined ? null : readCursor(secret, list, position, cursor);
      if (after && !after.ok) return after;
      const page = await searchEvents(desk, actor, { ask, after: after?.value ?? null, limit });
      if (!page.ok) return page;
      const { next, ...found } = page.value;
      return { ok: true, value: { ...found, next: next && writeCursor(secret, list, next) } };
    },
  }),
});
