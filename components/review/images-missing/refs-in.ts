import { ProblemError } from '@/components/queries/problem';

/** The images that a refusal names; the probe where it names none, for every review has that one. */
export const refsIn = (error: unknown): readonly string[] => {
  const images = error instanceof ProblemError ? error.problem.images : null;
  const refs = Array.isArray(images) ? images.filter((one) => typeof one === 'string') : [];
  return refs.length > 0 ? refs : ['probe'];
};
