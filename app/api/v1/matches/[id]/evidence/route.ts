import { methods } from '@/lib/http/methods';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { matchAnswer } from '@/lib/http/schemas/answers';
import { parseEvidence } from '@/lib/http/schemas/parse-push';
import { presentMatch } from '@/lib/http/schemas/present-match';
import { matchParams } from '@/lib/http/schemas/request';
import { addEvidence } from '@/lib/verbs/intake/add-evidence';
import { tellMatch } from '@/lib/verbs/intake/tell-match';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'integrator',
    permit: 'evidence:write',
    params: matchParams,
    // Read here, because what may not be kept is dropped before anything is checked.
    body: 'stream',
    media: { request: 'application/json' },
    response: matchAnswer,
    status: 201,
    repeatStatus: 200,
    summary: 'Add an evidence item; the same item again changes nothing (200)',
    refusals: [
      ...(['malformed_json', 'invalid_body', 'body_too_large', 'unsupported_media_type'] as const),
      ...(['not_found', 'match_closed', 'candidate_unknown', 'evidence_key_taken', 'busy'] as const),
    ],
    handler: async ({ desk, actor, params, request }) => {
      const sent = await readJson(request);
      const parsed = sent.ok ? parseEvidence(sent.value) : sent;
      if (!parsed.ok) return parsed;
      const { item, dropped } = parsed.value;
      const done = await addEvidence(desk, actor, { matchId: params.id, item, dropped });
      if (!done.ok) return done;
      const { state, added } = done.value;
      // What this very request lost; what the push lost is told when the match is read.
      return {
        ok: true,
        value: presentMatch(await tellMatch(desk, state, dropped)),
        status: added ? 201 : 200,
      };
    },
  }),
});
