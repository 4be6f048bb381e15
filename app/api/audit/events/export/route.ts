import { z } from 'zod';
import { eventArchive } from '@/lib/http/export/event-archive';
import { secureHeaders } from '@/lib/http/headers';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { eventAsk } from '@/lib/http/schemas/event-ask';
import { exportEvents } from '@/lib/verbs/audit/events/export-events';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'events.export',
    recorded: true,
    summary: 'Everything that a search finds, as an archive with its manifest; exporting is recorded',
    query: eventAsk.extend({
      format: z.enum(['ndjson', 'csv']),
      content: z
        .literal('opened')
        .transform(() => true)
        .optional(),
    }),
    response: z.never(),
    media: { response: 'application/zip' },
    handler: async ({ desk, actor, query }) => {
      const { format, content = false, ...ask } = query;
      const asked = { ask, format, content };
      const made = await exportEvents(desk, actor, asked);
      if (!made.ok) return made;
      const { id, name } = actor.person;
      const stamp = made.value.at.slice(0, 19).replaceAll(':', '');
      return new Response(eventArchive(made.value, asked, { id, name }), {
        headers: {
          ...secureHeaders,
          'content-type': 'application/zip',
          'cache-control': 'private, no-store',
          'content-disposition': `attachment; filename="second-look-events-${stamp}.zip"`,
        },
      });
    },
  }),
});
