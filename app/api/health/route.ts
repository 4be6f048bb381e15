import { z } from 'zod';
import { refuse } from '@/lib/domain/refusal';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'public',
    summary: 'Whether the desk and its database answer',
    response: z.object({ status: z.literal('ok'), database: z.literal('ok') }),
    refusals: ['storage_unavailable', 'draining'],
    handler: async ({ desk }) => {
      try {
        await desk.stores.desk.ping();
        return { ok: true, value: { status: 'ok', database: 'ok' } as const };
      } catch (fault) {
        desk.log.error({ err: fault }, 'the database does not answer');
        return refuse('storage_unavailable');
      }
    },
  }),
});
