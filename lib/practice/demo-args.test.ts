import { describe, expect, it } from 'vitest';
import { demoArgs, UsageError } from '@/lib/practice/demo-args';

describe('demoArgs', () => {
  it('has defaults for everything', () => {
    expect(demoArgs([])).toEqual({
      reset: false,
      quiet: false,
      open: true,
      help: false,
      pack: null,
      port: 3000,
      every: 20,
    });
  });

  it('reads every option', () => {
    const args = ['--reset', '--quiet', '--no-open', '--pack', '../faces', '--port', '4000', '--every', '5'];
    expect(demoArgs(args)).toMatchObject({
      reset: true,
      quiet: true,
      open: false,
      pack: '../faces',
      port: 4000,
      every: 5,
    });
  });

  it.each([
    ['--port', '0'],
    ['--port', '65536'],
    ['--every', '1.5'],
    ['--every', 'often'],
    ['--everything'],
    ['x'],
  ])('refuses %s %s and says why', (...args) => {
    expect(() => demoArgs(args)).toThrow(UsageError);
  });
});
