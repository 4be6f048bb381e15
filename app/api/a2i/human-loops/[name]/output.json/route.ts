import { a2iRoute } from '@/lib/http/a2i/a2i-route';
import { outputDocument } from '@/lib/http/a2i/human-answers';
import { methods } from '@/lib/http/methods';
import { readLoopOutcome } from '@/lib/verbs/a2i/read-human-loop';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  /** What A2I would have put into a bucket: read with a signature, or with the key itself. */
  GET: a2iRoute('matches:read', async ({ desk, actor, params }) => {
    const found = await readLoopOutcome(desk, actor, params.name ?? '');
    if (!found.ok) return found;
    const { loop, told } = found.value;
    return { ok: true, value: outputDocument(desk.config.secret, loop, told) };
  }),
});
