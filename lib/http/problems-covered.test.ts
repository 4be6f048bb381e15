import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '@/lib/domain/refusal-codes';

const ROOT = join(import.meta.dirname, '../..');
const ROOMS = ['app', 'components', 'db', 'e2e', 'lib'];

const filesOf = (pattern: RegExp): readonly string[] =>
  ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => pattern.test(name) && !/problems-covered|refusals\//.test(name))
      .map((name) => readFileSync(join(ROOT, room, name), 'utf8')),
  );

const naming = (texts: readonly string[], code: string): number =>
  texts.filter((text) => text.includes(`'${code}'`) || text.includes(`"${code}"`)).length;

describe('every problem code', () => {
  const tests = filesOf(/\.(test|spec)\.tsx?$/).join('\n');
  const code = filesOf(/(?<!\.test|\.spec|refusal-codes)\.tsx?$/);

  it.each(Object.keys(REFUSALS))('%s is produced somewhere and asked for by a test', (name) => {
    expect(naming([tests], name), 'no test names it').toBe(1);
    expect(naming(code, name), 'nothing gives it').toBeGreaterThan(0);
  });
});
