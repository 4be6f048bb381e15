import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { weeklyView } from '@/lib/http/views/weekly';
import { readWeekly } from '@/lib/verbs/weekly/read-weekly';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'weekly.read',
    summary:
      'Which weeks of the log are to be signed off, what they hold, and what was found in earlier ones',
    response: weeklyView,
    handler: ({ desk, actor }) => readWeekly(desk, actor),
  }),
});
