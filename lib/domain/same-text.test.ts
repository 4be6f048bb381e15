import { describe, expect, it } from 'vitest';
import { asRead } from '@/lib/domain/same-text';

describe('asRead', () => {
  it.each([
    ['case and spacing', ' City  Records ', 'city records'],
    ['width of letters', 'Ｃｉｔｙ Records', 'City Records'],
    ['a zero-width space', 'City Rec\u200bords', 'City Records'],
    ['a soft hyphen and a joiner', 'City\u00ad Re\u200dcords\ufeff', 'City Records'],
    ['a variation selector', 'City Records\ufe0f', 'City Records'],
  ])('takes no notice of %s', (_what, a, b) => {
    expect(asRead(a)).toBe(asRead(b));
  });

  it('tells other words apart', () => {
    expect(asRead('City Records')).not.toBe(asRead('City Record'));
    expect(asRead('Ana Berg')).not.toBe(asRead('Anaberg'));
  });
});
