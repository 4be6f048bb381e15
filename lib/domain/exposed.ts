import type { ReviewView } from '@/lib/domain/projection-view';

/** Names of everything that a view serves, for the exposure receipt: written before the body leaves. */
export const exposedItems = (view: ReviewView): readonly string[] => [
  'probe',
  ...(view.candidates ?? []).map((c) => `candidate:${c.key}`),
  ...(view.candidates?.some((c) => c.identity) ? ['identities'] : []),
  ...(view.context ? ['context'] : []),
  ...(view.history ? ['history'] : []),
  ...(view.candidates?.some((c) => c.score) ? ['scores'] : []),
  ...(view.machine ? ['machine'] : []),
  ...(view.others ? ['votes'] : []),
];
