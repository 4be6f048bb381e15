import { z } from 'zod';
import { readCursor, writeCursor } from '@/lib/http/cursor';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { feedPage } from '@/lib/http/schemas/answers';
import { pageQuery } from '@/lib/http/schemas/request';
import { readFeed } from '@/lib/verbs/intake/read-feed';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'integrator',
    permit: 'events:read',
    query: pageQuery,
    response: feedPage,
    summary: 'What happened to your matches, oldest first; poll with next_cursor',
    refusals: ['invalid_cursor'],
    handler: async ({ desk, actor, query }) => {
      const list = `v1.events:${actor.integrator.id}`;
      const { secret } = desk.config;
      const from =
        query.cursor === undefined
          ? ({ ok: true, value: 0 } as const)
          : readCursor(secret, list, z.number().int().min(0), query.cursor);
      if (!from.ok) return from;
      const page = await readFeed(desk, actor, { after: from.value, limit: query.limit });
      if (!page.ok) return page;
      const { items, position, more } = page.value;
      return {
        ok: true,
        value: {
          items: items.map((item) => ({
            position: item.position,
            type: item.type,
            match_id: item.matchId,
            external_id: item.externalId,
            lead_id: item.leadId,
            at: item.at,
          })),
          next_cursor: writeCursor(secret, list, position),
          more,
        },
      };
    },
  }),
});
