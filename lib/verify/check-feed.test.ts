import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedPage, StoredFeedItem } from '@/lib/ports/record-store';
import { checkFeedOrder, type Reset } from '@/lib/verify/check-feed';

const T0 = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const at = (hours: number): string => new Date(T0 + hours * HOUR).toISOString();

const item = (integrator: string, position: number, when: string): StoredFeedItem => ({
  ...{ integrator, position, matchId: `m${position}`, seq: 1, type: 'lead.recalled' },
  ...{ externalId: null, leadId: 'l', at: when },
});

/** What is said of these items, read two at a time. */
const said = async (
  items: readonly StoredFeedItem[],
  heads: Record<string, number>,
  resets: readonly Reset[] = [],
) => {
  const found: string[] = [];
  const feedItems = async (after: FeedPage['last']): Promise<FeedPage> => {
    const from = after
      ? items.findIndex((i) => i.integrator === after.integrator && i.position === after.position) + 1
      : 0;
    const page = items.slice(from, from + 2);
    const end = from + 2 < items.length ? page.at(-1) : undefined;
    const upTo = end?.integrator ?? '~';
    const here = Object.entries(heads).filter(([name]) => name >= (after?.integrator ?? '') && name <= upTo);
    return {
      items: page,
      last: end ? { integrator: end.integrator, position: end.position ?? 0 } : null,
      heads: new Map(here),
    };
  };
  const tell = (all: readonly { what: string }[]) => found.push(...all.map(({ what }) => what));
  await checkFeedOrder({ feedItems }, resets, tell, async () => {});
  return found;
};

const feedsOf = (lengths: Readonly<Record<string, number>>): StoredFeedItem[] =>
  Object.entries(lengths).flatMap(([who, n]) => Array.from({ length: n }, (_, i) => item(who, i + 1, at(i))));

const lengths = fc.record({
  a: fc.integer({ min: 1, max: 7 }),
  b: fc.integer({ min: 0, max: 7 }),
  c: fc.integer({ min: 1, max: 7 }),
});

describe('the order of feeds', () => {
  it('is sound as the sequencer leaves it, however it falls into pages', () =>
    fc.assert(
      fc.asyncProperty(lengths, async (n) => {
        expect(await said(feedsOf(n), n)).toEqual([]);
      }),
    ));

  it('shows an item that was taken out, put elsewhere, or put there twice', () =>
    fc.assert(
      fc.asyncProperty(lengths, fc.nat(99), fc.nat(99), async (n, first, second) => {
        const items = feedsOf(n);
        const [i, j] = [first % items.length, second % items.length];
        const [one, other] = [items[i], items[j]];
        if (!one || !other) throw new Error('no item');
        expect(await said(items.toSpliced(i, 1), n)).not.toEqual([]);
        expect(await said(items.toSpliced(i, 0, one), n)).not.toEqual([]);
        fc.pre(i !== j && one.integrator === other.integrator);
        const moved = items.with(i, { ...one, at: other.at }).with(j, { ...other, at: one.at });
        expect(await said(moved, n)).not.toEqual([]);
      }),
    ));

  it('may go back in time where the clock was set back, and there alone', async () => {
    const items = [item('a', 1, at(0)), item('a', 2, at(9)), item('a', 3, at(4)), item('a', 4, at(5))];
    expect(await said(items, { a: 4 })).toEqual([
      expect.stringContaining('position 3 holds what happened long'),
    ]);
    expect(await said(items, { a: 4 }, [{ was: at(9), now: at(4) }])).toEqual([]);
    expect(await said(items, { a: 4 }, [{ was: at(3), now: at(1) }])).toHaveLength(1);
  });
});
