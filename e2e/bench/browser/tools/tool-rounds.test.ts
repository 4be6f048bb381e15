import { describe, expect, it } from 'vitest';
import { TOOLS } from '@/components/viewer/keymap';
import { LEFT_OUT, ROUND } from './tool-rounds';

describe('a round of all tools', () => {
  it('leaves none out but those that it names', () => {
    expect(new Set([...ROUND, ...LEFT_OUT])).toEqual(new Set(TOOLS));
  });

  it('ends as it began: switches are pressed twice', () => {
    const switches = [
      'link',
      'align',
      'grid',
      'box',
      'loupe',
      'mirror',
      'pin',
      'bare',
      'eyes',
      'levels',
      'pause',
    ];
    for (const tool of switches)
      expect(
        ROUND.filter((one) => one === tool),
        tool,
      ).toHaveLength(2);
  });
});
