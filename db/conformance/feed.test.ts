import { expect, it } from 'vitest';
import { onEveryEngine, type TestDesk } from '@/db/conformance/engines';
import { feedStore } from '@/db/store/feed-store';
import { recordFeed } from '@/db/store/record-feed';
import type { FeedItem } from '@/lib/ports/feed-store';
import type { FeedPage } from '@/lib/ports/record-store';

const item = (integrator: string, n: number): Omit<FeedItem, 'position'> => ({
  integrator,
  matchId: `m-${integrator}-${n}`,
  seq: n,
  type: 'match.not_released',
  externalId: `x-${n}`,
  leadId: null,
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString(),
});

const put = async ({ engine, tables }: TestDesk, items: readonly Omit<FeedItem, 'position'>[]) => {
  await engine.write(
    [],
    [
      engine.read
        .insert(tables.feedItems)
        .values([...items])
        .toSQL(),
    ],
  );
};

onEveryEngine('feed', (desk) => {
  it('gives positions without gaps, per integrator, in order of time, however many sequencers run', async () => {
    const feed = feedStore(desk());
    const all = ['a', 'b'].flatMap((who) => Array.from({ length: 15 }, (_, n) => item(who, n)));
    await put(desk(), all.toReversed());
    while ((await Promise.all([feed.sequence(7), feed.sequence(7), feed.sequence(7)])).some((n) => n > 0));
    for (const who of ['a', 'b']) {
      const page = await feed.page(who, 0, 100);
      expect(page.map(({ position }) => position)).toEqual(Array.from({ length: 15 }, (_, n) => n + 1));
      expect(page.map(({ seq }) => seq)).toEqual(Array.from({ length: 15 }, (_, n) => n));
    }
  });

  it('pages after a position and shows nobody what is not theirs or has no position yet', async () => {
    const feed = feedStore(desk());
    await put(desk(), [item('c', 1), item('c', 2), item('c', 3)]);
    expect(await feed.page('c', 0, 10)).toEqual([]);
    expect(await feed.sequence(10)).toBe(3);
    await put(desk(), [item('c', 4)]);
    expect(await feed.page('c', 1, 10)).toEqual([
      { ...item('c', 2), position: 2 },
      { ...item('c', 3), position: 3 },
    ]);
    expect(await feed.page('nobody', 0, 10)).toEqual([]);
  });

  it('is read whole in pages, each with the ends of its feeds as of the same instant', async () => {
    const { engine, tables } = desk();
    const record = recordFeed({ engine, tables });
    const feed = feedStore(desk());
    await put(
      desk(),
      ['d', 'e', 'f'].flatMap((who) => [1, 2, 3].map((n) => item(who, n))),
    );
    while ((await feed.sequence(50)) > 0);
    await put(desk(), [item('f', 4)]);
    const seen: string[] = [];
    const ends = new Map<string, number>();
    let last: FeedPage['last'] = { integrator: 'c~', position: 0 };
    do {
      const page: FeedPage = await record.feedItems(last, 2);
      seen.push(...page.items.map(({ integrator, position }) => `${integrator}${position}`));
      for (const [integrator, end] of page.heads) ends.set(integrator, end);
      expect([...page.heads.keys()]).toEqual(
        expect.arrayContaining([...new Set(page.items.map((i) => i.integrator))]),
      );
      last = page.last;
    } while (last !== null);
    expect(seen).toEqual(['d1', 'd2', 'd3', 'e1', 'e2', 'e3', 'f1', 'f2', 'f3']);
    expect(Object.fromEntries(ends)).toMatchObject({ d: 3, e: 3, f: 3 });
  });
});
