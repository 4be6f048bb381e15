import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { signOff } from '@/lib/http/views/weekly';
import { signWeekly } from '@/lib/verbs/weekly/sign-weekly';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'weekly.sign',
    summary: 'Sign a week of the log off, with what was found',
    body: z.strictObject({ ...signOff, grant: z.string().max(200) }),
    response: z.object({ week: z.string() }),
    refusals: ['week_state', 'step_up_required'],
    handler: ({ desk, actor, body }) => signWeekly(desk, actor, body),
  }),
});
