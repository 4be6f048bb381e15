import { a2iRoute } from '@/lib/http/a2i/a2i-route';
import { stopBody } from '@/lib/http/a2i/schemas';
import { methods } from '@/lib/http/methods';
import { parseJson } from '@/lib/http/read-json';
import { parseStrict } from '@/lib/http/strict';
import { stopHumanLoop } from '@/lib/verbs/a2i/stop-human-loop';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  /** StopHumanLoop */
  POST: a2iRoute('matches:write', async ({ desk, actor, body }) => {
    const json = parseJson(body);
    if (!json.ok) return json;
    const parsed = parseStrict(stopBody, json.value, 'invalid_body');
    return parsed.ok ? stopHumanLoop(desk, actor, parsed.value.HumanLoopName) : parsed;
  }),
});
