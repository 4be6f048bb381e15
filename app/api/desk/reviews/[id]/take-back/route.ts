import { plainStep } from '@/lib/http/review-route';
import { takeBackVote } from '@/lib/verbs/review/take-back-vote';

export const { GET, POST, PUT, PATCH, DELETE } = plainStep({
  summary: 'Take a pending vote back',
  refusals: ['no_pending_vote'],
  run: takeBackVote,
});
