import { z } from 'zod';
import { readCursor, writeCursor } from '@/lib/http/cursor';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { matchAnswer, matchPage } from '@/lib/http/schemas/answers';
import { presentMatch } from '@/lib/http/schemas/present-match';
import { listQuery } from '@/lib/http/schemas/request';
import { mediaRefusalCodes } from '@/lib/media/media-refusal';
import { listMatches } from '@/lib/verbs/intake/list-matches';
import { pushMatch } from '@/lib/verbs/intake/push-match';
import { tellMatch } from '@/lib/verbs/intake/tell-match';
import { readPush } from '../_intake/read-push';

const after = z.object({ receivedAt: z.string(), id: z.string() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'integrator',
    permit: 'matches:write',
    body: 'stream',
    media: { request: 'application/json' },
    response: matchAnswer,
    status: 201,
    repeatStatus: 200,
    summary: 'Push a match; the same body again finds what is stored (200)',
    refusals: [
      ...(['malformed_json', 'invalid_body', 'body_too_large', 'unsupported_media_type'] as const),
      ...(['unknown_image', 'score_out_of_scale', 'no_lane_for_purpose', 'provider_terms'] as const),
      ...(['candidate_unknown', 'external_id_conflict'] as const),
      ...mediaRefusalCodes,
    ],
    handler: async ({ desk, actor, request, body }) => {
      const pushed = await readPush(desk, actor, request, body);
      if (!pushed.ok) return pushed;
      const taken = await pushMatch(desk, actor, pushed.value);
      if (!taken.ok) return taken;
      const { state, dropped, created } = taken.value;
      const value = presentMatch(await tellMatch(desk, state, dropped));
      const location = `${desk.config.publicUrl}/api/v1/matches/${state.match.id}`;
      return { ok: true, value, status: created ? 201 : 200, headers: created ? { location } : {} };
    },
  }),
  GET: route({
    auth: 'integrator',
    permit: 'matches:read',
    query: listQuery,
    response: matchPage,
    summary: 'Your matches, newest first; with external_id, the one that it names',
    refusals: ['invalid_cursor'],
    handler: async ({ desk, actor, query }) => {
      const list = `v1.matches:${actor.integrator.id}`;
      const { secret } = desk.config;
      const position = query.cursor === undefined ? null : readCursor(secret, list, after, query.cursor);
      if (position && !position.ok) return position;
      const page = await listMatches(desk, actor, {
        externalId: query.external_id,
        after: position?.value ?? null,
        limit: query.limit,
      });
      if (!page.ok) return page;
      const { rows, next } = page.value;
      return {
        ok: true,
        value: {
          items: rows.map((r) => ({
            id: r.id,
            external_id: r.externalId,
            answer: r.answer,
            received_at: r.receivedAt,
          })),
          next_cursor: next && writeCursor(secret, list, next),
        },
      };
    },
  }),
});
