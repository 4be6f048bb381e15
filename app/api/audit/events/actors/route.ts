import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { listActors } from '@/lib/verbs/audit/events/list-actors';

const names = z.array(z.object({ who: z.string(), name: z.string() }));

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'events.read',
    summary: 'Everybody who may have done something, by name',
    response: z.object({ people: names, integrators: names }),
    handler: ({ desk, actor }) => listActors(desk, actor),
  }),
});
