import { describe, expect, it } from 'vitest';
import { fromKey, OPINION_OPTIONS, opinionLabel, toKey } from '@/components/review/opinion/opinion-options';

describe('opinion options', () => {
  it('offers all eight steps and keeps their values through the radio buttons', () => {
    expect(OPINION_OPTIONS).toHaveLength(8);
    for (const { value } of OPINION_OPTIONS) expect(toKey(fromKey(value))).toBe(value);
    expect(fromKey('-3')).toBe(-3);
    expect(fromKey('unsuitable')).toBe('unsuitable');
  });

  it('does not take no opinion for the opinion zero', () => {
    expect(toKey(undefined)).toBeNull();
    expect(toKey(0)).toBe('0');
    expect(opinionLabel(0)).toBe('No support either way');
    expect(() => fromKey('4')).toThrow();
  });
});
