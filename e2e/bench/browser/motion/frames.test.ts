import { describe, expect, it } from 'vitest';
import { droppedIn } from './frames';

describe('droppedIn', () => {
  it('counts the frames that were left out, and none for a little unevenness', () => {
    expect(droppedIn([])).toBe(0);
    expect(droppedIn([0, 16.7, 33.3, 50])).toBe(0);
    expect(droppedIn([0, 18, 32, 52])).toBe(0);
    expect(droppedIn([0, 33.3, 50, 100])).toBe(3);
  });
});
