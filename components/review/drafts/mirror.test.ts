import { describe, expect, it } from 'vitest';
import { written } from '@/components/review/drafts/draft-parts';
import {
  dropMirrors,
  dropMirrorsOf,
  hasUnsaved,
  openMirror,
  type Shelf,
} from '@/components/review/drafts/mirror';

const shelf = (): Shelf & { readonly all: Map<string, string> } => {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
    key: (at) => [...all.keys()][at] ?? null,
    get length() {
      return all.size;
    },
  };
};
const ada = { person: 'ada', matchId: 'm|1', round: 1 };

describe('mirror', () => {
  it('gives back what was put, part by part, and drops what the desk has', () => {
    const at = shelf();
    openMirror(at, ada).put('disposition:c|1', written(undefined, { notes: 'ear' }));
    openMirror(at, ada).put('analysis', written(undefined, 1));
    openMirror(at, ada).drop('analysis');
    expect(openMirror(at, ada).read()).toEqual([
      ['disposition:c|1', { body: { notes: 'ear' }, base: null, unsaved: true, others: [] }],
    ]);
  });

  it('shows nobody another person’s words, another match’s or another round’s', () => {
    const at = shelf();
    openMirror(at, ada).put('analysis', written(undefined, 'ada’s'));
    expect(openMirror(at, { ...ada, matchId: 'm2' }).read()).toEqual([]);
    expect(openMirror(at, { ...ada, round: 2 }).read()).toEqual([]);
    expect(openMirror(at, { ...ada, person: 'bo' }).read()).toEqual([]);
    expect(at.all.size).toBe(0);
  });

  it('is gone after a vote and after signing out', () => {
    const at = shelf();
    at.setItem('lease:m|1', 'token');
    openMirror(at, ada).put('analysis', written(undefined, 1));
    openMirror(at, { ...ada, matchId: 'm2' }).put('analysis', written(undefined, 2));
    expect(hasUnsaved(at, 'm|1')).toBe(true);
    dropMirrorsOf(at, 'm|1');
    expect(hasUnsaved(at, 'm|1')).toBe(false);
    expect(openMirror(at, ada).read()).toEqual([]);
    expect(openMirror(at, { ...ada, matchId: 'm2' }).read()).toHaveLength(1);
    dropMirrors(at);
    expect([...at.all.keys()]).toEqual(['lease:m|1']);
  });

  it('lets nobody lose a word over a full or broken storage', () => {
    const at = shelf();
    const full = {
      ...at,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => openMirror(full, ada).put('analysis', written(undefined, 1))).not.toThrow();
    at.setItem('draft|ada|m%7C1|1|analysis', '{');
    expect(openMirror(at, ada).read()).toEqual([]);
  });
});
