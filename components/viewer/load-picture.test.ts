import { describe, expect, it } from 'vitest';
import { levelFor } from '@/components/viewer/load-picture';

describe('levelFor', () => {
  it('never draws fewer pixels than the screen shows', () => {
    expect(levelFor(2, 4)).toBe(0);
    expect(levelFor(1, 4)).toBe(0);
    expect(levelFor(0.6, 4)).toBe(0);
    expect(levelFor(0.5, 4)).toBe(1);
    expect(levelFor(0.2, 4)).toBe(2);
    expect(levelFor(0.01, 4)).toBe(3);
    expect(levelFor(0.01, 1)).toBe(0);
  });
});
