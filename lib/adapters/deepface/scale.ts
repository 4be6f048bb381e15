import type { Scale } from '@/lib/adapters/shared/found';

/** Euclidean distances have no upper end; this lies far above every model's threshold (the largest is about 36). */
const NO_END = 1000;

const ENDS: Readonly<Record<string, number>> = { cosine: 2, euclidean_l2: 2, angular: 1, euclidean: NO_END };

/** Distances: lower is more alike, and what a value means depends on the metric (references.md C-13, C-22). */
export const distanceScale = (metric: string | null | undefined): Scale => {
  const known = Object.hasOwn(ENDS, metric ?? '') ? (metric ?? '') : '';
  return {
    name: known ? `distance (${known})` : 'distance',
    min: 0,
    max: ENDS[known] ?? NO_END,
    direction: 'lower_is_alike',
  };
};
