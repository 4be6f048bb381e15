import { expect, it } from 'vitest';
import { readPress } from '@/components/account/keys/pressed-key';

const plain = { ctrlKey: false, altKey: false, metaKey: false };
const read = (key: string, more: object = {}) =>
  readPress({ grid: null }, 'loupe', { ...plain, key, ...more });

it('takes a free key, waits for the one after Shift, and lets go on Escape and Tab', () => {
  expect(read('q')).toEqual({ what: 'key', key: 'q' });
  expect(read('#')).toEqual({ what: 'key', key: '#' });
  expect(read('Q', { shiftKey: false })).toEqual({ what: 'key', key: 'q' });
  expect(read('Shift')).toEqual({ what: 'wait' });
  expect(read('Escape')).toEqual({ what: 'leave' });
  expect(read('Tab')).toEqual({ what: 'leave' });
});

it('says in a sentence why a key is not to be had', () => {
  const why = (key: string, more?: object) => {
    const pressed = read(key, more);
    return pressed.what === 'refused' ? pressed.why : pressed.what;
  };
  expect(why('l')).toContain('L belongs to Linked.');
  expect(why('F5')).toContain('F5 has a meaning in your browser.');
  expect(why('Dead')).toContain('screen readers');
  expect(why('q', { ctrlKey: true })).toContain('without Ctrl');
  expect(why('q', { ctrlKey: true, altKey: true, getModifierState: () => true })).toBe('key');
});
