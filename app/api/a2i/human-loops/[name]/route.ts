import { a2iRoute } from '@/lib/http/a2i/a2i-route';
import { methods } from '@/lib/http/methods';
import { deleteHumanLoop } from '@/lib/verbs/a2i/delete-human-loop';
import { readHumanLoop } from '@/lib/verbs/a2i/read-human-loop';
import { description } from '../../_loops/describe';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  /** DescribeHumanLoop */
  GET: a2iRoute('matches:read', async ({ desk, actor, params }) => {
    const found = await readHumanLoop(desk, actor, params.name ?? '');
    return found.ok ? { ok: true, value: description(desk.config.publicUrl, found.value) } : found;
  }),
  /** DeleteHumanLoop */
  DELETE: a2iRoute('matches:write', ({ desk, actor, params }) =>
    deleteHumanLoop(desk, actor, params.name ?? ''),
  ),
});
