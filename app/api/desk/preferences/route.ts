import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { preferences } from '@/lib/http/views/preferences';
import { readPreferences } from '@/lib/verbs/preferences/read-preferences';
import { savePreferences } from '@/lib/verbs/preferences/save-preferences';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    summary: 'One’s own preferences',
    response: preferences,
    handler: ({ desk, actor }) => readPreferences(desk, actor),
  }),
  PUT: route({
    auth: 'person',
    summary: 'Keep one’s own preferences',
    body: preferences,
    response: preferences,
    handler: ({ desk, actor, body }) => savePreferences(desk, actor, body),
  }),
});
