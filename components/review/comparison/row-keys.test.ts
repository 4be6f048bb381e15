import { describe, expect, it } from 'vitest';
import { rowAct } from '@/components/review/comparison/row-keys';
import { FINDINGS } from '@/lib/domain/worksheet';

const press = (key: string, more: Partial<{ ctrlKey: boolean; shiftKey: boolean }> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

describe('keys in a row of the worksheet', () => {
  it('choose a finding by its place', () => {
    for (const [at, finding] of FINDINGS.entries())
      expect(rowAct(press(String(at + 1)), false)).toEqual({ act: 'find', finding });
    for (const key of ['0', '6', '12', 'a', ' ', 'Tab', 'Escape', 'ArrowLeft'])
      expect(rowAct(press(key), false), key).toBeNull();
  });

  it('go from group to group, and never send the form', () => {
    expect(rowAct(press('Enter'), false)).toEqual({ act: 'go', step: 1 });
    expect(rowAct(press('ArrowDown'), true)).toEqual({ act: 'go', step: 1 });
    expect(rowAct(press('ArrowUp'), false)).toEqual({ act: 'go', step: -1 });
    expect(rowAct(press('Enter', { ctrlKey: true }), false)).toBeNull();
  });

  it('are text while a note is written, until Escape leads back', () => {
    expect(rowAct(press('n'), false)).toEqual({ act: 'note' });
    for (const key of ['1', '5', 'n', ' ']) expect(rowAct(press(key), true)).toBeNull();
    expect(rowAct(press('Escape'), true)).toEqual({ act: 'back' });
    expect(rowAct(press('N', { shiftKey: true }), false)).toBeNull();
  });
});
