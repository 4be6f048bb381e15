import { describe, expect, it } from 'vitest';
import { readCrashOptions } from './options';

describe('what is asked of the crash harness', () => {
  it('is fifty kills unless told', () => {
    expect(readCrashOptions([], 7)).toEqual({ kills: 50, seed: 7, write: false });
    expect(readCrashOptions(['--kills', '1000', '--seed', '3', '--write'], 7)).toEqual({
      kills: 1000,
      seed: 3,
      write: true,
    });
  });

  it('is a number from one on', () => {
    expect(() => readCrashOptions(['--kills', '0'], 7)).toThrow('whole number from 1 on');
    expect(() => readCrashOptions(['--kills', 'many'], 7)).toThrow('--kills takes');
    expect(() => readCrashOptions(['--sed', '1'], 7)).toThrow();
  });
});
