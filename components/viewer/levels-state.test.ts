import { describe, expect, it } from 'vitest';
import { PLAIN } from '@/components/viewer/adjust';
import {
  adjustOf,
  changeLevels,
  isChanged,
  LEVELS_START,
  resetLevels,
  setAlike,
} from '@/components/viewer/levels-state';

const both = changeLevels(LEVELS_START, 'probe', { gamma: 1.5 });
const parted = changeLevels(setAlike(both, false, 'probe'), 'c1', { brightness: 0.8 });

describe('levels', () => {
  it('are as stored at first', () => {
    expect(isChanged(adjustOf(LEVELS_START, 'probe'))).toBe(false);
  });

  it('change for both images alike, and for a candidate that comes later', () => {
    expect(adjustOf(both, 'c1')).toEqual({ ...PLAIN, gamma: 1.5 });
    expect(adjustOf(both, 'c2')).toBe(adjustOf(both, 'probe'));
  });

  it('change for one image alone once they are parted, from what both had', () => {
    expect(adjustOf(parted, 'c1')).toEqual({ ...PLAIN, gamma: 1.5, brightness: 0.8 });
    expect(adjustOf(parted, 'probe')).toEqual({ ...PLAIN, gamma: 1.5 });
  });

  it('take over one image’s for both when joined again', () => {
    const joined = setAlike(parted, true, 'c1');
    expect(adjustOf(joined, 'probe')).toEqual(adjustOf(parted, 'c1'));
  });

  it('go back to as stored for one image, or for all', () => {
    const one = resetLevels(parted, 'c1');
    expect([isChanged(adjustOf(one, 'c1')), isChanged(adjustOf(one, 'probe'))]).toEqual([false, true]);
    const all = resetLevels(parted, null);
    expect([isChanged(adjustOf(all, 'c1')), isChanged(adjustOf(all, 'probe'))]).toEqual([false, false]);
    expect(all.alike).toBe(false);
  });
});
