import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildSources } from './build.mjs';
import { judgeSizes } from './file-sizes.mjs';
import { oneAtATime } from './lock.mjs';
import { digestOf, isStamped, writeStamp } from './stamp.mjs';

let folder = '';
const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const stamp = () => digestOf(folder, buildSources(folder));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-look-stamp-'));
  write('app/page.tsx', 'one');
  write('next.config.js', 'config');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the stamp of a build', () => {
  it.each([
    'app/page.tsx',
    'app/new.tsx',
    'lib/verbs/claim.ts',
    'db/migrations/sqlite/0001.sql',
    'next.config.js',
    'app/setup/page.tsx',
  ])('changes with %s', (path) => {
    const before = stamp();
    write(path, 'two');
    expect(stamp()).not.toBe(before);
  });

  it.each([
    'lib/verbs/claim.test.ts',
    'e2e/specs/claim.spec.ts',
    'lib/setup/run.mjs',
    'tsconfig.tsbuildinfo',
  ])('does not change with %s', (path) => {
    const before = stamp();
    write(path, 'two');
    expect(stamp()).toBe(before);
  });

  it('tells a renamed file, and bytes moved from one file to the next', () => {
    write('lib/a.ts', 'xy');
    write('lib/b.ts', '');
    const before = stamp();
    write('lib/a.ts', 'x');
    write('lib/b.ts', 'y');
    expect(stamp()).not.toBe(before);
  });

  it('is found again, and only that one', () => {
    const path = join(folder, '.next', 'stamp');
    expect(isStamped(path, 'a')).toBe(false);
    writeStamp(path, 'a');
    expect([isStamped(path, 'a'), isStamped(path, 'b')]).toEqual([true, false]);
  });
});

describe('one at a time', () => {
  it('lets the second begin only when the first is done, and takes over from the dead', async () => {
    const path = join(folder, 'lock');
    writeFileSync(path, '999999999');
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(`${name} ends`);
    };
    await Promise.all([oneAtATime('a', work('a'), path), oneAtATime('b', work('b'), path)]);
    const [first, second, third, fourth] = order.map((entry) => entry.split(' ')[0]);
    expect([first === second, third === fourth, first === third]).toEqual([true, true, false]);
  });
});

it('calls a file too long from 301 lines on', () => {
  const sizes = [10, 300, 301].map((lines) => ({ path: `${lines}`, lines }));
  expect(judgeSizes(sizes)).toMatchObject({ median: 300, tooLong: [{ path: '301', lines: 301 }] });
});
