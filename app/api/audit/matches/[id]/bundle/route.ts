import { z } from 'zod';
import { PROFILES } from '@/lib/domain/bundle-profile';
import { secureHeaders } from '@/lib/http/headers';
import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { exportBundle } from '@/lib/verbs/audit/export-bundle';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'files.export',
    recorded: true,
    summary: 'A match as a bundle that can be checked without the desk',
    params: matchParams,
    query: z.object({
      profile: z.enum(PROFILES).default('court'),
      persons: z.enum(['named', 'pseudonyms']).default('named'),
    }),
    response: z.never(),
    refusals: ['not_found', 'log_in_doubt'],
    media: { response: 'application/zip' },
    handler: async ({ desk, actor, params, query }) => {
      const { profile, persons } = query;
      const made = await exportBundle(desk, actor, {
        matchId: params.id,
        profile,
        named: persons === 'named',
      });
      if (!made.ok) return made;
      return new Response(made.value.stream, {
        headers: {
          ...secureHeaders,
          'content-type': 'application/zip',
          'content-length': String(made.value.size),
          'content-disposition': `attachment; filename="match-${params.id}-${profile}.zip"`,
        },
      });
    },
  }),
});
