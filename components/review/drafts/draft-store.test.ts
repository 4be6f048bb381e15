import { describe, expect, it } from 'vitest';
import { type PartState, written } from '@/components/review/drafts/draft-parts';
import { createDraftStore } from '@/components/review/drafts/draft-store';
import type { Mirror } from '@/components/review/drafts/mirror';

const mirrorOf = (before: readonly (readonly [string, PartState])[] = []) => {
  const all = new Map(before);
  const mirror: Mirror = {
    read: () => [...all],
    put: (part, state) => void all.set(part, state),
    drop: (part) => void all.delete(part),
  };
  return { all, mirror };
};
const kept = (body: unknown, savedAt = 't1') => ({ part: 'analysis', body, savedAt });

describe('draft store', () => {
  it('starts with what was kept, and tells everybody of a change at once', () => {
    const store = createDraftStore([kept({ notes: 'a' })], mirrorOf().mirror);
    const seen: unknown[] = [];
    const stop = store.subscribe(() => seen.push(store.read('analysis')));
    store.subscribe(() => seen.push('also'));
    expect(store.read('analysis')).toEqual({ notes: 'a' });
    expect(store.read('opinion')).toBeUndefined();
    store.write('analysis', { notes: 'ab' });
    expect(seen).toEqual([{ notes: 'ab' }, 'also']);
    stop();
    store.write('analysis', { notes: 'abc' });
    expect(seen).toEqual([{ notes: 'ab' }, 'also', 'also']);
  });

  it('keeps words in the mirror exactly until the desk has them', () => {
    const { all, mirror } = mirrorOf();
    const store = createDraftStore([], mirror);
    store.write('analysis', 'a');
    expect(all.get('analysis')?.body).toBe('a');
    const [, sent] = store.unsent()[0] ?? [];
    store.write('analysis', 'ab');
    store.kept(kept(sent));
    expect(all.get('analysis')).toMatchObject({ body: 'ab', base: 't1' });
    store.kept(kept('ab', 't2'));
    expect(all.size).toBe(0);
    expect(store.unsent()).toEqual([]);
  });

  it('finds unsaved words again after a reload, and lets a person choose where another tab wrote too', () => {
    const mine = written({ body: 'x', base: 't0', unsaved: false, others: [] }, 'mine');
    const { mirror } = mirrorOf([['analysis', mine]]);
    const store = createDraftStore([kept('theirs')], mirror);
    expect(store.read('analysis')).toBe('mine');
    expect(store.apart()).toEqual(['analysis']);
    expect(store.unsent()).toEqual([]);
    store.swap('analysis');
    expect(store.read('analysis')).toBe('theirs');
    store.swap('analysis');
    store.settle('analysis');
    expect(store.apart()).toEqual([]);
    expect(store.unsent()).toEqual([['analysis', 'mine']]);
  });

  it('takes in what another tab saved while this one did not hold the match', () => {
    const store = createDraftStore([kept('old', 't0')], mirrorOf().mirror);
    store.write('opinion', { c1: 2 });
    store.takeIn([kept('new', 't3')]);
    expect(store.read('analysis')).toBe('new');
    expect(store.unsent()).toEqual([['opinion', { c1: 2 }]]);
  });
});
