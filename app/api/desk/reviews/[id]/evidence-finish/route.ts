import { plainStep } from '@/lib/http/review-route';
import { finishEvidence } from '@/lib/verbs/review/finish-evidence';

export const { GET, POST, PUT, PATCH, DELETE } = plainStep({
  summary: 'Go on from the evidence to the decision',
  refusals: [],
  run: finishEvidence,
});
