import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { logBookView } from '@/lib/http/views/log-book';
import { readLogBook } from '@/lib/verbs/log/read-log-book';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'log.read',
    summary: 'How the log stands: its tree, checkpoints, keys, verifications and faults',
    response: logBookView,
    handler: ({ desk }) => readLogBook(desk),
  }),
});
