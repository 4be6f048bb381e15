import { z } from 'zod';
import { STATUSES } from '@/lib/domain/match';
import { readCursor, writeCursor } from '@/lib/http/cursor';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { line } from '@/lib/http/schemas/text';
import { listMatches } from '@/lib/verbs/audit/list-matches';

const position = z.object({ receivedAt: z.string(), id: z.string() });

const row = z.object({
  id: z.string(),
  externalId: z.string(),
  integrator: z.string(),
  integratorName: z.string(),
  lane: z.string(),
  status: z.enum(STATUSES),
  priority: z.number(),
  round: z.number(),
  mode: z.enum(['live', 'practice', 'sandbox']),
  purpose: z.string(),
  receivedAt: z.string(),
  queuedAt: z.string().nullable(),
  decidedAt: z.string().nullable(),
  version: z.number(),
  flagged: z.boolean(),
});

const filters = z.object({
  lane: line(100).optional(),
  status: z.enum(STATUSES).optional(),
  integrator: line(100).optional(),
  purpose: line(100).optional(),
  externalId: line(200).optional(),
  flagged: z
    .literal('true')
    .transform(() => true as const)
    .optional(),
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'matches.list',
    summary: 'All matches, newest first, by filters',
    query: filters.extend({
      cursor: z.string().max(1000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(row), next: z.string().nullable() }),
    refusals: ['invalid_cursor'],
    handler: async ({ desk, actor, query }) => {
      const { cursor, limit, ...filter } = query;
      const list = `audit:matches:${JSON.stringify(filter)}`;
      const after = cursor === undefined ? null : readCursor(desk.config.secret, list, position, cursor);
      if (after && !after.ok) return after;
      const page = await listMatches(desk, actor, { filter, after: after?.value ?? null, limit });
      if (!page.ok) return page;
      const { items, next } = page.value;
      return { ok: true, value: { items, next: next && writeCursor(desk.config.secret, list, next) } };
    },
  }),
});
