import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { samplingView } from '@/lib/http/views/sampling';
import { readSampling } from '@/lib/verbs/sampling/read-sampling';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'samples.read',
    summary: 'Sampling plans, and what blind re-reviews came to',
    response: samplingView,
    handler: ({ desk, actor }) => readSampling(desk, actor),
  }),
});
