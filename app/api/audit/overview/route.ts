import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { line } from '@/lib/http/schemas/text';
import { overviewView } from '@/lib/http/views/overview';
import { readOverview } from '@/lib/verbs/audit/overview/read-overview';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'overview.read',
    summary: 'Flow, ages, outcomes, agreement and times, of all lanes or one',
    query: z.object({
      days: z.coerce.number().int().min(7).max(366).default(28),
      lane: line(100).optional(),
    }),
    response: overviewView,
    handler: ({ desk, actor, query }) =>
      readOverview(desk, actor, { span: query.days, lane: query.lane ?? null }),
  }),
});
