import { describe, expect, it } from 'vitest';
import { scoreSentence } from '@/components/audit/file/score-sentence';

describe('scoreSentence', () => {
  it('keeps the provider’s own name, scale and direction', () => {
    const score = { name: 'distance', value: 0.31, min: 0, max: 1, direction: 'lower_is_alike' } as const;
    expect(scoreSentence({ score, rank: 2 })).toBe(
      'distance 0.31, on the provider’s scale from 0 to 1; lower means more alike; ranked 2 by the provider.',
    );
  });

  it('says when nothing was sent', () => {
    expect(scoreSentence({ score: null, rank: null })).toBe('No score was sent.');
  });

  it('never makes a percentage of it', () => {
    const score = {
      name: 'Similarity',
      value: 99.1,
      min: 0,
      max: 100,
      direction: 'higher_is_alike',
    } as const;
    expect(scoreSentence({ score, rank: null })).not.toMatch(/%|percent/i);
  });
});
