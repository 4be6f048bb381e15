import type { Analysis } from '@/lib/domain/review';

export type Grade = Analysis['suitability'];
export const QUALITIES = ['sharpness', 'pose', 'light', 'occlusion'] as const;
export type Quality = (typeof QUALITIES)[number];

/** An analysis that is being written: nothing is graded until the person grades it. */
export type AnalysisDraft = {
  readonly [K in keyof Analysis]: Analysis[K] extends Grade ? Grade | null : Analysis[K];
};

export const EMPTY_ANALYSIS: AnalysisDraft = {
  suitability: null,
  faceConfirmed: false,
  sharpness: null,
  pose: null,
  light: null,
  occlusion: null,
  notes: '',
};

/** The finished analysis, or null while a grade is missing. */
export const finishedAnalysis = (draft: AnalysisDraft): Analysis | null => {
  const { suitability, sharpness, pose, light, occlusion, faceConfirmed, notes } = draft;
  return suitability && sharpness && pose && light && occlusion
    ? { suitability, sharpness, pose, light, occlusion, faceConfirmed, notes: notes.trim() }
    : null;
};

/** The field's names of what is still to be graded. */
export const ungraded = (draft: AnalysisDraft): readonly (Quality | 'suitability')[] =>
  [...QUALITIES, 'suitability' as const].filter((name) => draft[name] === null);
