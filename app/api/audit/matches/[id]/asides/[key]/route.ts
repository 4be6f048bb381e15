import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { keptAside } from '@/lib/http/views/match-file';
import { readAside } from '@/lib/verbs/audit/read-aside';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'match_file.read',
    recorded: true,
    summary: 'What a provider sent beside a match whose file one has opened',
    params: z.object({ id: z.string().max(100), key: z.string().max(100) }),
    response: keptAside,
    refusals: ['not_found'],
    handler: ({ desk, actor, params }) => readAside(desk, actor, params.id, params.key),
  }),
});
