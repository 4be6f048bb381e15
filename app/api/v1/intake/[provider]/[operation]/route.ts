import { z } from 'zod';
import { PROVIDER_REFUSALS } from '@/lib/domain/refusals/provider-refusals';
import { takeIn } from '@/lib/http/intake/take-in';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { takenAnswer } from '@/lib/http/schemas/answers';
import { presentMatch } from '@/lib/http/schemas/present-match';
import { mediaRefusalCodes } from '@/lib/media/media-refusal';
import { tellMatch } from '@/lib/verbs/intake/tell-match';
import { readSent } from '../../../_intake/read-push';

const name = z.string().min(1).max(100);

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'integrator',
    permit: 'matches:write',
    params: z.object({ provider: name, operation: name }),
    body: 'stream',
    media: { request: 'application/json' },
    response: takenAnswer,
    status: 201,
    repeatStatus: 200,
    summary:
      'Push what a provider answered, as it came; a further sight of a track is added to its match (200)',
    refusals: [
      ...(Object.keys(PROVIDER_REFUSALS) as readonly (keyof typeof PROVIDER_REFUSALS)[]),
      ...(['malformed_json', 'invalid_body', 'body_too_large', 'unsupported_media_type'] as const),
      ...(['unknown_image', 'score_out_of_scale', 'no_lane_for_purpose'] as const),
      ...(['candidate_unknown', 'external_id_conflict'] as const),
      ...mediaRefusalCodes,
    ],
    handler: async ({ desk, actor, request, params, body }) => {
      const sent = await readSent(desk, actor, request, body);
      if (!sent.ok) return sent;
      const done = await takeIn(desk, actor, params, sent.value);
      if (!done.ok) return done;
      const { state, taken, dropped } = done.value;
      const value = { ...presentMatch(await tellMatch(desk, state, dropped)), taken };
      const location = `${desk.config.publicUrl}/api/v1/matches/${state.match.id}`;
      const created = taken === 'match';
      return { ok: true, value, status: created ? 201 : 200, headers: created ? { location } : {} };
    },
  }),
});
