import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { matchFileView } from '@/lib/http/views/match-file';
import { readMatchFile } from '@/lib/verbs/audit/read-match-file';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'match_file.read',
    recorded: true,
    summary: 'A match file: everything that happened, who saw what and when',
    params: matchParams,
    response: matchFileView,
    handler: ({ desk, actor, params }) => readMatchFile(desk, actor, params.id),
  }),
});
