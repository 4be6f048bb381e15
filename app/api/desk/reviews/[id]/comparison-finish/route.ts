import { plainStep } from '@/lib/http/review-route';
import { finishComparison } from '@/lib/verbs/review/finish-comparison';

export const { GET, POST, PUT, PATCH, DELETE } = plainStep({
  summary: 'Finish the comparison',
  refusals: ['candidates_undisposed', 'image_missing'],
  run: finishComparison,
});
