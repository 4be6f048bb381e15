import { describe, expect, it } from 'vitest';
import { sayRank, sayScore } from '@/components/review/decision/say-score';

describe('sayScore', () => {
  it('keeps name, scale and direction of the provider, and makes no percentage of it', () => {
    const said = sayScore({ name: 'distance', value: 0.59378, min: 0, max: 2, direction: 'lower_is_alike' });
    expect(said).toContain('distance');
    expect(said).toContain('0.59378');
    expect(said).toContain('from 0 to 2');
    expect(said).toContain('lower');
    expect(said).not.toContain('%');
  });

  it('says when there is none', () => {
    expect(sayScore(null)).toMatch(/no score/i);
    expect(sayRank(null, 5)).toMatch(/no rank/i);
    expect(sayRank(2, 5)).toContain('2');
  });
});
