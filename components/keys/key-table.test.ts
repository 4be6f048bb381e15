import { describe, expect, it } from 'vitest';
import { keyName } from '@/components/keys/key-name';
import { KEY_GROUPS, KEY_TABLE, type KeyRow, type KeyScope } from '@/components/keys/key-table';
import { reservedFor } from '@/components/keys/reserved-keys';
import { rowAct } from '@/components/review/comparison/row-keys';
import { KEYMAP, repeats, TOOLS } from '@/components/viewer/keymap';

/** Scopes that listen at the same time. Inside a worksheet row its own keys come first, so it stands alone. */
const TOGETHER: readonly (readonly KeyScope[])[] = [
  ['viewer', 'review', 'everywhere'],
  ['worksheet', 'everywhere'],
];

/** Keys with two meanings where both would be listened to. */
const collisions = (table: readonly KeyRow[]): readonly string[] =>
  TOGETHER.flatMap((scopes) => {
    const keys = table.filter(({ scope }) => scopes.includes(scope)).flatMap((row) => row.keys);
    return keys.filter((key, at) => keys.indexOf(key) !== at);
  });

/** Keys that belong to the browser or a screen reader, but for arrows on an image and keys inside a row. */
const stolen = (table: readonly KeyRow[]): readonly string[] =>
  table.flatMap(({ scope, keys }) =>
    keys.filter((key) => {
      const focused = key.startsWith('Arrow') || (scope === 'worksheet' && ['Enter', 'Escape'].includes(key));
      return reservedFor(key) !== null && !focused;
    }),
  );

/** Acts that decide or close something for good, in the words of the field. */
const DECIDES =
  /vote|approve|reject|insufficient|seal|opinion|finish|save|exclude|retain|disposition|decide|claim/i;

describe('the table of keys', () => {
  it('gives no key two meanings where both would be heard', () => {
    expect(collisions(KEY_TABLE)).toEqual([]);
    const twice: KeyRow = { name: 'palette', scope: 'everywhere', keys: ['l'] };
    expect(collisions([...KEY_TABLE, twice])).toEqual(['l']);
  });

  it('takes no key from the browser or a screen reader', () => {
    expect(stolen(KEY_TABLE)).toEqual([]);
    for (const key of ['Tab', ' ', '/', 'F5', 'Insert', 'CapsLock', 'Escape'])
      expect(stolen([{ name: 'help', scope: 'review', keys: [key] }])).toEqual([key]);
  });

  it('has no key that decides, seals or saves', () => {
    for (const { name } of KEY_TABLE) {
      expect(name).not.toMatch(DECIDES);
      expect(keyName(name)).not.toMatch(DECIDES);
    }
  });

  it('has a key and a name for every tool, and each row once on the sheet', () => {
    for (const tool of TOOLS) {
      expect(KEYMAP.some((entry) => entry.tool === tool)).toBe(true);
      expect(keyName(tool).length).toBeGreaterThan(2);
    }
    const shown = KEY_GROUPS.flatMap(({ names }) => names);
    expect([...shown].sort()).toEqual(KEY_TABLE.map(({ name }) => name).sort());
  });

  it('names the keys that a row of the worksheet listens to, and no other', () => {
    const listens = (key: string) =>
      [false, true].some((writing) =>
        rowAct({ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false }, writing),
      );
    const named = KEY_TABLE.filter(({ scope }) => scope === 'worksheet').flatMap(({ keys }) => keys);
    const typed = [...'abcdefghijklmnopqrstuvwxyz0123456789,.-+#?[] '];
    expect(
      [...typed, 'Enter', 'Escape', 'ArrowUp', 'ArrowDown', 'Tab', 'ArrowLeft'].filter(listens).sort(),
    ).toEqual([...named].sort());
  });

  it('goes on with a held key only where more of it is more, never back and forth', () => {
    expect(repeats('zoomIn')).toBe(true);
    for (const tool of ['mirror', 'grey', 'blink', 'loupe', 'align', 'next', 'pin', 'bare'] as const)
      expect(repeats(tool)).toBe(false);
  });
});
