import { isProblem, ProblemError } from '@/components/queries/problem';

/**
 * Whether an error leaves open what became of the request: the connection broke, or something between the screen and
 * the desk answered in its place. The desk's own refusals always say that nothing was changed.
 */
export const fateUnknown = (error: unknown): boolean =>
  isProblem(error, 'network') ||
  (error instanceof ProblemError && error.problem.code === 'unexpected' && error.problem.status >= 500);
