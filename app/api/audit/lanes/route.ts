import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { lanesView } from '@/lib/http/views/lanes';
import { readLanes } from '@/lib/verbs/lanes/read-lanes';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'lanes.read',
    summary: 'Lanes with their rules as sentences, proposals, stops and alarms',
    response: lanesView,
    handler: ({ desk, actor }) => readLanes(desk, actor),
  }),
});
