import type { SamplingView } from '@/lib/domain/sampling/sampling-view';

/** Names of lanes by key; falls back to the key, which is still a true answer. */
export const laneNames =
  ({ lanes }: Pick<SamplingView, 'lanes'>) =>
  (key: string): string =>
    lanes.find(({ lane }) => lane === key)?.name ?? key;
