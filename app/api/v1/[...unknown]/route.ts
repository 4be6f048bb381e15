import { z } from 'zod';
import { refuse } from '@/lib/domain/refusal';
import { route } from '@/lib/http/route';

/** Addresses that the API does not have: a problem document, where Next would send a page. */
const nothing = route({
  auth: 'integrator',
  params: z.object({ unknown: z.array(z.string()) }),
  query: z.looseObject({}),
  response: z.undefined(),
  handler: () => refuse('not_found'),
});

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
