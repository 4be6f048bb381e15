import { z } from 'zod';
import { may, sectionsFor } from '@/lib/domain/permission';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { roles } from '@/lib/http/schemas/fields';
import type { Desk } from '@/lib/ports/desk';
import { holdsKey } from '@/lib/verbs/integration/read-own-integrations';
import { dueNow } from '@/lib/verbs/weekly/read-weekly';

/** More are not counted. */
const MOST = 100;

/** The reason for which the whole desk is stopped, or null. */
const stopped = async ({ stores }: Desk): Promise<string | null> =>
  (await stores.lanes.stops()).find(({ lane, liftedAt }) => lane === null && liftedAt === null)?.reason ??
  null;

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    summary: 'Who is signed in, and what they may open',
    response: z.object({
      person: z.object({ id: z.string(), name: z.string(), roles }),
      accountId: z.string(),
      practice: z.boolean(),
      sections: z.array(z.string()),
      stopped: z.string().nullable(),
      faults: z.number(),
      weeksDue: z.number(),
    }),
    handler: async ({ desk, actor: { person, accountId } }) => ({
      ok: true,
      value: {
        person,
        accountId,
        practice: desk.config.practice,
        sections: sectionsFor(person.roles, await holdsKey(desk, person.id)),
        stopped: await stopped(desk),
        faults: may(person.roles, 'log.read') ? (await desk.stores.log.openFaults(MOST)).length : 0,
        weeksDue: may(person.roles, 'weekly.sign') ? (await dueNow(desk)).length : 0,
      },
    }),
  }),
});
