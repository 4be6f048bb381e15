import { describe, expect, it } from 'vitest';
import { filterOf, PLAIN } from '@/components/viewer/adjust';

describe('filterOf', () => {
  it('asks for nothing when nothing is changed', () => {
    expect(filterOf(PLAIN)).toBe('none');
  });

  it('names each change', () => {
    expect(filterOf({ brightness: 1.2, contrast: 0.9, greyscale: true })).toBe(
      'brightness(1.2) contrast(0.9) grayscale(1)',
    );
  });
});
