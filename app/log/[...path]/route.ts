import { z } from 'zod';
import { logAnswer } from '@/lib/http/log/log-answers';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'public',
    summary: 'The log, as a tiled transparency log: checkpoint, tiles, entries and public keys',
    params: z.object({ path: z.array(z.string()) }),
    response: z.undefined(),
    refusals: ['not_found', 'storage_unavailable'],
    handler: async ({ desk, params }) => {
      const done = await logAnswer(desk, params.path);
      return done.ok ? done.value : done;
    },
  }),
});
