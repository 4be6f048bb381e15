import { expect, it } from 'vitest';
import { passwordErrors } from '@/components/account/password-errors';

const errorsOf = (next: string, again = next) => {
  const errors = passwordErrors({ current: '', next, again });
  return [errors.next !== null, errors.again !== null];
};

it('asks for twelve characters as people count them, twice the same', () => {
  expect(errorsOf('x'.repeat(12))).toEqual([false, false]);
  expect(errorsOf('x'.repeat(11))).toEqual([true, false]);
  expect(errorsOf('😀'.repeat(11))).toEqual([true, false]);
  expect(errorsOf('a\u0308'.repeat(11))).toEqual([true, false]);
  expect(errorsOf('x'.repeat(12), 'y'.repeat(12))).toEqual([false, true]);
});
