import { z } from 'zod';
import { OPERATORS } from '@/lib/domain/integrator';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams } from '@/lib/http/schemas/fields';
import { setOperator } from '@/lib/verbs/integrators/set-operator';

const operator = z.enum(OPERATORS).nullable();

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'integrators.manage',
    summary: 'Say who runs an integrator; binds what is pushed afterwards',
    params: idParams,
    body: z.object({ operator }),
    response: z.object({ operator }),
    refusals: ['not_found'],
    handler: ({ desk, actor, params, body }) =>
      setOperator(desk, actor, { integratorId: params.id, ...body }),
  }),
});
