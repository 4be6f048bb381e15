import type { CandidateView, ReviewView } from '@/lib/domain/projection-view';

/** Retained candidates, in this person's own order. */
export const retained = (view: ReviewView): readonly CandidateView[] =>
  (view.candidates ?? []).filter((candidate) => candidate.disposition?.choice === 'retained');

/** The candidate to look at before one is chosen: the first, and after the comparison the first that was retained. */
export const firstToShow = (view: ReviewView): string | null =>
  ((view.stage === 'comparison' ? undefined : retained(view)[0]) ?? view.candidates?.[0])?.key ?? null;

/** The exhibit mark of a candidate, which is its name on the screen until identities open. */
export const markOf = (view: ReviewView, key: string | null): string =>
  view.candidates?.find((candidate) => candidate.key === key)?.image.mark ?? key ?? '';

/** The candidate `step` places further in the strip; stays at its ends. */
export const neighbour = (view: ReviewView, key: string | null, step: number): string | null => {
  const all = view.candidates ?? [];
  const at = all.findIndex((candidate) => candidate.key === key);
  return all[Math.min(all.length - 1, Math.max(0, at + step))]?.key ?? null;
};

/** Machine words (`owner_statement`) as words. */
export const inWords = (code: string): string => {
  const words = code.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
