import { isProblem, ProblemError } from '@/components/queries/problem';

/** What a failed save means: try again, tell the person, sign in first, or the hold is lost. */
export const saveFault = (error: unknown): 'offline' | 'refused' | 'signed_out' | 'lost' => {
  if (isProblem(error, 'lease_lost')) return 'lost';
  if (isProblem(error, 'not_signed_in')) return 'signed_out';
  // A busy desk says when to come back; one that is not reached says nothing.
  const passes =
    !(error instanceof ProblemError) || error.problem.status >= 500 || error.problem.status === 429;
  return passes ? 'offline' : 'refused';
};
