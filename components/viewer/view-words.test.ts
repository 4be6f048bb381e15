import { describe, expect, it } from 'vitest';
import { PLAIN } from '@/components/viewer/adjust';
import { newWords, viewWords } from '@/components/viewer/view-words';
import type { ImageView } from '@/lib/domain/projection-view';

type Given = Parameters<typeof viewWords>[0];
const images = [
  { ref: 'probe', mark: 'Q-1' },
  { ref: 'c1', mark: 'S-1' },
] as unknown as readonly ImageView[];
const say = (change: object = {}, shown = images) =>
  viewWords(
    {
      grid: false,
      box: false,
      linked: true,
      view: () => ({ scale: 0.5, rotation: 0, mirror: false }),
      levels: { of: () => PLAIN },
      compare: { mode: 'side', joined: false, loupe: false, settingEyes: false },
      pins: { on: false, draft: { pins: [], half: null } },
      ...change,
    } as unknown as Given,
    shown,
    1,
  );

describe('viewWords', () => {
  it('say how the pair is shown and each image stands', () => {
    expect(say().join(' ')).toContain(
      'Side by side, moving together. Q-1 shown at 0.50×. S-1 shown at 0.50×.',
    );
  });

  it('say what was turned, mirrored and changed', () => {
    const words = say({
      linked: false,
      view: () => ({ scale: 1, rotation: 355, mirror: true }),
      levels: { of: () => ({ ...PLAIN, gamma: 2, greyscale: true }) },
    }).join(' ');
    expect(words).toContain('each moving by itself');
    expect(words).toContain('Q-1 shown at 1:1, turned 355°, mirrored, in greyscale, levels changed.');
  });

  it('tell no angle of an image that was laid by the eyes', () => {
    const compare = { mode: 'overlay', joined: true, loupe: false, settingEyes: false };
    const [, , other] = say({ compare, view: () => ({ scale: 1, rotation: 3, mirror: false }) });
    expect(other).toBe('S-1 shown at 1:1, laid by the eyes.');
  });

  it('say nothing of a pair while the probe is alone', () => {
    expect(say({}, images.slice(0, 1)).filter((words) => words.includes('Side'))).toEqual([]);
  });
});

describe('newWords', () => {
  it('repeat nothing', () => {
    expect(newWords(say(), say())).toBe('');
    expect(newWords(say(), say({ grid: true }))).toBe('Grid on.');
  });
});
