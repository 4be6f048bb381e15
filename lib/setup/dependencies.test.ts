import { describe, expect, it } from 'vitest';
import { agrees } from './dependencies.mjs';
import { isNewEnough } from './node-version.mjs';

const lock = (packages: Record<string, object>) => JSON.stringify({ packages });
const WANTED = lock({
  '': { version: '0.1.0' },
  'node_modules/next': { version: '16.4.5' },
  'node_modules/chip-for-another-platform': { version: '1.0.0', optional: true },
});

describe('an installation that somebody made by hand', () => {
  it('is taken as it is when it is what the lock file names', () => {
    expect(agrees(WANTED, lock({ 'node_modules/next': { version: '16.4.5' } }))).toBe(true);
  });

  it.each([
    ['another version', lock({ 'node_modules/next': { version: '16.4.4' } })],
    ['a missing package', lock({})],
    [
      'a package that was removed since',
      lock({ 'node_modules/next': { version: '16.4.5' }, 'node_modules/left': { version: '1.0.0' } }),
    ],
    ['an installation that never finished', null],
  ])('is replaced for %s', (_why, installed) => {
    expect(agrees(WANTED, installed)).toBe(false);
  });
});

it.each([
  ['20.19.0', true],
  ['20.18.3', false],
  ['22.1.0', true],
  ['18.20.0', false],
])('Node %s against >=20.19: %s', (running, enough) => {
  expect(isNewEnough(running, '>=20.19')).toBe(enough);
});
