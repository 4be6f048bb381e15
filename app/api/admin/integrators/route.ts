import { z } from 'zod';
import { OPERATORS } from '@/lib/domain/integrator';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { instant, name, scopes } from '@/lib/http/schemas/fields';
import { addedKey, integratorEntry } from '@/lib/http/schemas/people';
import { addIntegrator } from '@/lib/verbs/integrators/add-integrator';
import { listIntegrators } from '@/lib/verbs/integrators/list-integrators';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'integrators.read',
    summary: 'Every integrator with its keys',
    response: z.object({ integrators: z.array(integratorEntry) }),
    handler: ({ desk, actor }) => listIntegrators(desk, actor),
  }),
  POST: route({
    auth: 'person',
    permit: 'integrators.manage',
    summary: 'Add an integrator; its first key is shown once, in this answer',
    body: z.object({
      name,
      mode: z.enum(['live', 'practice', 'sandbox']),
      scopes,
      operator: z.enum(OPERATORS).nullable().default(null),
      holder: z.string().nullable(),
      expiresAt: instant.nullable().optional(),
    }),
    response: addedKey,
    status: 201,
    refusals: ['name_taken'],
    handler: ({ desk, actor, body }) => addIntegrator(desk, actor, body),
  }),
});
