import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { failureReportAnswer } from '@/lib/http/schemas/answers';
import { candidateParams } from '@/lib/http/schemas/request';
import { readFailureReport } from '@/lib/verbs/intake/read-failure-report';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'integrator',
    permit: 'matches:read',
    params: candidateParams,
    response: failureReportAnswer,
    summary: 'The report that the provider asks for when its recognition failed; nothing is sent anywhere',
    refusals: ['not_found', 'candidate_unknown'],
    handler: ({ desk, actor, params }) =>
      readFailureReport(desk, actor, { matchId: params.id, externalId: params.externalId }),
  }),
});
