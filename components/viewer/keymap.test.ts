import { describe, expect, it } from 'vitest';
import * as text from '@/components/text/en';
import { KEYMAP, repeats, TOOLS, toolOf } from '@/components/viewer/keymap';

const plain = { ctrlKey: false, altKey: false, metaKey: false };

describe('keymap', () => {
  it('gives no key two meanings', () => {
    const keys = KEYMAP.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has a key and a name for every tool', () => {
    for (const tool of TOOLS) {
      expect(KEYMAP.some((entry) => entry.tool === tool)).toBe(true);
      expect(text.viewer.tools[tool].length).toBeGreaterThan(2);
    }
  });

  it('leaves the browser its own shortcuts', () => {
    expect(toolOf({ ...plain, key: 'l' })).toBe('link');
    expect(toolOf({ ...plain, key: 'l', ctrlKey: true })).toBeNull();
    expect(toolOf({ ...plain, key: 'q' })).toBeNull();
  });

  it('goes on with a held key only where more of it is more, never back and forth', () => {
    expect(repeats('zoomIn')).toBe(true);
    for (const tool of ['mirror', 'grey', 'blink', 'loupe', 'align', 'next'] as const)
      expect(repeats(tool)).toBe(false);
  });
});
