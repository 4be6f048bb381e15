import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveKeys } from '@/components/keys/effective-keys';
import { backToTable, refuseKey } from '@/components/keys/refuse-key';
import { KEYMAP, TOOLS } from '@/components/viewer/keymap';

const plain = { ctrlKey: false, altKey: false, metaKey: false };
const first = effectiveKeys({ keys: {}, singleKeys: true });

describe('effective keys', () => {
  it('are the table’s until somebody changes theirs', () => {
    for (const { key, tool } of KEYMAP) expect(first.toolOf({ ...plain, key })).toBe(tool);
    expect(first.toolOf({ ...plain, key: 'q' })).toBeNull();
  });

  it('leave the browser its own shortcuts, and signs that come with AltGr their meaning', () => {
    expect(first.toolOf({ ...plain, key: 'l', ctrlKey: true })).toBeNull();
    expect(first.toolOf({ ...plain, key: '[', ctrlKey: true, altKey: true })).toBeNull();
    const altGr = { ...plain, key: '[', ctrlKey: true, altKey: true, getModifierState: () => true };
    expect(first.toolOf(altGr)).toBe('rotateLeft');
  });

  it('mean the same with caps lock on, and nothing as a capital', () => {
    expect(first.toolOf({ ...plain, key: 'L', shiftKey: false })).toBe('link');
    expect(first.toolOf({ ...plain, key: 'L', shiftKey: true })).toBeNull();
    expect(first.toolOf({ ...plain, key: '?', shiftKey: true })).toBe('help');
  });

  it('follow a changed and a removed key, for the handler and for the badge', () => {
    const { keysOf, toolOf } = effectiveKeys({ keys: { loupe: 'q', grid: null }, singleKeys: true });
    expect([keysOf('loupe'), keysOf('grid')]).toEqual([['q'], []]);
    expect([toolOf({ ...plain, key: 'q' }), toolOf({ ...plain, key: 'z' })]).toEqual(['loupe', null]);
    expect(toolOf({ ...plain, key: '#' })).toBeNull();
  });

  it('switched off, leave arrows on an image and nothing that is typed', () => {
    const { keysOf, toolOf } = effectiveKeys({ keys: { mirror: 'F8' }, singleKeys: false });
    expect(toolOf({ ...plain, key: 'ArrowLeft' })).toBe('left');
    expect(keysOf('mirror')).toEqual(['F8']);
    for (const { key } of KEYMAP.filter((entry) => entry.key.length === 1))
      expect(toolOf({ ...plain, key })).toBeNull();
  });
});

describe('another key for a tool', () => {
  it('is refused where it belongs to somebody else', () => {
    expect(refuseKey({}, 'loupe', 'l')).toEqual({ code: 'taken', by: 'link' });
    expect(refuseKey({}, 'loupe', 'Tab')).toEqual({ code: 'browser' });
    expect(refuseKey({}, 'loupe', 'Insert')).toEqual({ code: 'reader' });
    expect(refuseKey({}, 'loupe', 'z')).toBeNull();
    expect(refuseKey({ link: 'q' }, 'loupe', 'l')).toBeNull();
    expect(refuseKey({ link: 'q' }, 'loupe', 'q')).toEqual({ code: 'taken', by: 'link' });
  });

  it('goes back to the first one unless that has a new owner', () => {
    expect(backToTable({ loupe: 'q' }, 'loupe')).toEqual({ keys: {} });
    expect(backToTable({ loupe: 'q', link: 'z' }, 'loupe')).toEqual({ code: 'taken', by: 'link' });
  });

  it('never gives one key to two tools, whatever is asked for', () => {
    const step = fc.tuple(fc.constantFrom(...TOOLS), fc.constantFrom('a', 'l', 'z', '1', 'F8', 'é', null));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let keys: Readonly<Record<string, string | null>> = {};
        for (const [tool, key] of steps)
          if (key === null || refuseKey(keys, tool, key) === null) keys = { ...keys, [tool]: key };
        const all = TOOLS.flatMap((tool) => effectiveKeys({ keys, singleKeys: true }).keysOf(tool));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it('never take a key from the browser or a screen reader, whoever kept it so', () => {
    const { keysOf, toolOf } = effectiveKeys({
      keys: { pin: 'Enter', grid: ' ', mirror: 'Insert' },
      singleKeys: true,
    });
    for (const tool of ['pin', 'grid', 'mirror'] as const) expect(keysOf(tool)).toEqual([]);
    for (const key of ['Enter', ' ', 'Insert'])
      expect(toolOf({ key, ctrlKey: false, altKey: false, metaKey: false })).toBeNull();
  });
});
