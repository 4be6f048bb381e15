import { describe, expect, it } from 'vitest';
import { REFUSALS } from '@/lib/domain/refusal-codes';
import { PLAIN_PROBLEMS } from '@/lib/server/plain-problem.mjs';
import { isReadableAddress } from '@/lib/server/readable-address.mjs';

describe('problems of the server itself', () => {
  it.each(Object.entries(PLAIN_PROBLEMS))('%s says what the registry says', (code, problem) => {
    expect(problem).toEqual(REFUSALS[code as keyof typeof PLAIN_PROBLEMS]);
  });
});

describe('isReadableAddress', () => {
  it('takes paths that can be decoded, whatever their query', () => {
    for (const target of ['/', '/api/v1/matches?x=%ff', '/setup/abc', '/a%20b', '/ä'])
      expect(isReadableAddress(target), target).toBe(true);
  });

  it('refuses the rest', () => {
    for (const target of [undefined, '', '*', 'http://evil/', '/%ff', '/%', '/a%00b', '/%0d%0aX: y', '//'])
      expect(isReadableAddress(target), String(target)).toBe(false);
  });
});
