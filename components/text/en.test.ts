import { describe, expect, it } from 'vitest';
import * as text from '@/components/text/en';

/** Words that claim more than anybody can know (product.md, references.md A-08). */
const BANNED = /\b(identified|positive match(es)?|hits?|confirmed match(es)?|suspects?)\b|\b100\s?%/i;

type Said = readonly [path: string, words: string];

const call = (path: string, say: (...args: never[]) => unknown): unknown => {
  for (const sample of ['x', 2, { label: 'x', externalId: 'x' }])
    try {
      return say(...(Array(say.length).fill(sample) as never[]));
    } catch {
      // The next sample fits.
    }
  throw new Error(`no sample fits ${path}`);
};

const read = (path: string, value: unknown): readonly Said[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return read(path, call(path, value as (...args: never[]) => unknown));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => read(`${path}.${name}`, inner));
};

const strings = read('text', text);

describe('the catalogue of strings', () => {
  it('is read whole', () => {
    expect(strings.length).toBeGreaterThan(300);
  });

  it('never says more than anybody can know', () => {
    expect(strings.filter(([, words]) => BANNED.test(words))).toEqual([]);
  });

  it('finds a banned word where there is one', () => {
    for (const words of ['A hit.', 'The suspect', 'Identified!', '100 % sure', 'confirmed match'])
      expect(BANNED.test(words)).toBe(true);
  });
});
