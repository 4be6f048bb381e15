import { describe, expect, it } from 'vitest';
import { EMPTY_ANALYSIS, finishedAnalysis, ungraded } from '@/components/review/analysis/analysis-draft';

describe('analysis draft', () => {
  it('starts with nothing graded', () => {
    expect(ungraded(EMPTY_ANALYSIS)).toEqual(['sharpness', 'pose', 'light', 'occlusion', 'suitability']);
    expect(finishedAnalysis(EMPTY_ANALYSIS)).toBeNull();
  });

  it('is finished once every grade is given', () => {
    const graded = {
      ...EMPTY_ANALYSIS,
      sharpness: 'good',
      pose: 'limited',
      light: 'good',
      occlusion: 'good',
    } as const;
    expect(finishedAnalysis(graded)).toBeNull();
    expect(finishedAnalysis({ ...graded, suitability: 'unsuitable', notes: ' dark ' })).toMatchObject({
      suitability: 'unsuitable',
      pose: 'limited',
      notes: 'dark',
    });
  });
});
