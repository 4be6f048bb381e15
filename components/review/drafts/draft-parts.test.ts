import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromDesk,
  type KeptPart,
  kept,
  mergedParts,
  type PartState,
  settled,
  swapped,
  toSend,
  written,
} from '@/components/review/drafts/draft-parts';
import { same } from '@/components/review/drafts/same';

const desk = (body: unknown, savedAt = 't1'): KeptPart => ({ part: 'analysis', body, savedAt });
const one = (parts: ReturnType<typeof mergedParts>): PartState => {
  const part = parts.get('analysis');
  if (!part) throw new Error('no part');
  return part;
};
const merge = (mine: PartState | null, there: KeptPart | null) =>
  one(mergedParts(new Map(mine ? [['analysis', mine]] : []), there ? [there] : []));

type Step =
  | { readonly kind: 'type'; readonly body: string }
  | { readonly kind: 'desk'; readonly body: string; readonly at: number }
  | { readonly kind: 'swap' };
const after = (part: PartState, it: Step): PartState => {
  if (it.kind === 'type') return written(part, it.body);
  return it.kind === 'swap' ? swapped(part) : merge(part, desk(it.body, `t${it.at}`));
};

describe('a draft here and on the desk', () => {
  it('takes the desk’s where nothing is unsaved here', () => {
    expect(merge(null, desk('there'))).toEqual(fromDesk(desk('there')));
    expect(merge(fromDesk(desk('old', 't0')), desk('new'))).toEqual(fromDesk(desk('new')));
  });

  it('goes on with own words that grew from what the desk has', () => {
    const mine = written(fromDesk(desk('a')), 'ab');
    expect(merge(mine, desk('a'))).toEqual(mine);
    expect(merge(written(undefined, 'first'), null).body).toBe('first');
  });

  it('puts the words of another tab beside own unsaved ones, and sends neither until a person chose', () => {
    const mine = written(fromDesk(desk('a', 't0')), 'mine');
    const both = merge(mine, desk('theirs', 't2'));
    expect(both).toMatchObject({ body: 'mine', others: ['theirs'] });
    expect(toSend(new Map([['analysis', both]]))).toEqual([]);
    expect(toSend(new Map([['analysis', settled(both)]]))).toEqual([['analysis', 'mine']]);
    expect(settled(swapped(both)).body).toBe('theirs');
  });

  it('sees no difference where both tabs wrote the same', () => {
    const mine = written(fromDesk(desk('a', 't0')), { x: 1, y: [2] });
    expect(merge(mine, desk({ y: [2], x: 1 }, 't2'))).toEqual(fromDesk(desk({ y: [2], x: 1 }, 't2')));
  });

  it('keeps what was typed while the desk was keeping what was typed before', () => {
    const now = written(undefined, 'abc');
    expect(kept(now, 'ab', 't1')).toMatchObject({ base: 't1', unsaved: true });
    expect(kept(now, now.body, 't1').unsaved).toBe(false);
  });

  it('loses no word, whatever order things happen in', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('type' as const), body: fc.string() }),
      fc.record({
        kind: fc.constant('desk' as const),
        body: fc.string(),
        at: fc.integer({ min: 0, max: 5 }),
      }),
      fc.constant({ kind: 'swap' as const }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let part: PartState = written(undefined, 'begun');
        for (const it of steps) {
          const before = part;
          part = after(part, it);
          const here = [part.body, ...part.others];
          const has = (words: unknown) => here.some((body) => same(body, words));
          // Whatever was unsaved or put aside is still there, unless it was typed over.
          const lasting = it.kind === 'type' ? [it.body, ...before.others] : [before.body, ...before.others];
          expect(!before.unsaved || lasting.every(has)).toBe(true);
        }
      }),
    );
  });
});
