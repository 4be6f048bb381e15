import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { ownIntegration } from '@/lib/http/schemas/people';
import { readOwnIntegrations } from '@/lib/verbs/integration/read-own-integrations';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    summary: 'The integrators of which one holds a key: keys, use, refusals, webhooks',
    response: z.object({ since: z.string(), integrations: z.array(ownIntegration) }),
    handler: ({ desk, actor }) => readOwnIntegrations(desk, actor),
  }),
});
