import { beforeAll, expect, it } from 'vitest';
import { onEveryEngine } from '@/db/conformance/engines';
import { ingest, sampleLease, sampleState } from '@/db/conformance/match-samples';
import { at, T0 } from '@/db/conformance/people-samples';
import { draftStore } from '@/db/store/draft-store';
import { matchStore } from '@/db/store/match-store';
import type { Draft } from '@/lib/ports/draft-store';

const draft = (part: string, seconds: number, body: unknown = { text: 'as far as I got' }): Draft => ({
  matchId: 'm-1',
  round: 1,
  person: 'p-1',
  part,
  body,
  savedAt: at(seconds),
});

onEveryEngine('drafts', (desk) => {
  const store = () => draftStore(desk());
  const put = (saved: Draft) => store().put(saved, 'tab');
  const hold = (matchId: string, person: string, pos: number, tokenHash: string) => {
    const { leases } = desk().tables;
    const lease = {
      ...sampleLease(`l-${pos}-${person}`, person),
      tokenHash,
      endedAt: T0,
      endReason: 'released' as const,
    };
    return desk().engine.write(
      [],
      [
        desk()
          .engine.read.insert(leases)
          .values({ ...lease, matchId, pos })
          .toSQL(),
      ],
    );
  };
  beforeAll(async () => {
    for (const id of ['m-1', 'm-2']) await matchStore(desk()).save(ingest(sampleState(id)));
    await hold('m-1', 'p-1', 0, 'tab');
    await hold('m-1', 'p-2', 1, 'tab');
    await hold('m-2', 'p-1', 0, 'tab');
  });

  it('are given back to their person, match and round only', async () => {
    await put(draft('opinion', 1, [null, 'x', { deep: 1.5 }]));
    await put(draft('analysis', 1));
    await put({ ...draft('analysis', 1), person: 'p-2' });
    await put({ ...draft('analysis', 1), round: 2 });
    await put({ ...draft('analysis', 1), matchId: 'm-2' });
    expect(await store().drafts('m-1', 1, 'p-1')).toEqual([
      draft('analysis', 1),
      draft('opinion', 1, [null, 'x', { deep: 1.5 }]),
    ]);
    expect(await store().drafts('m-1', 3, 'p-1')).toEqual([]);
  });

  it('keep the latest work, in whatever order saves arrive', async () => {
    const order = [5, 9, 2, 7, 1, 8, 3, 6, 4];
    await Promise.all(order.map((n) => put(draft('decision', n, { n }))));
    const saved = (await store().drafts('m-1', 1, 'p-1')).find(({ part }) => part === 'decision');
    expect(saved).toEqual(draft('decision', 9, { n: 9 }));
    await put(draft('decision', 9, { n: 'same instant, later' }));
    const again = (await store().drafts('m-1', 1, 'p-1')).find(({ part }) => part === 'decision');
    expect(again?.body).toEqual({ n: 'same instant, later' });
  });

  it('keep what is written after the clock was set back', async () => {
    await put(draft('opinion', 7200, 'in an hour that never came'));
    expect(await put(draft('opinion', 60, 'after the clock was set right'))).toBe('saved');
    expect(await put(draft('opinion', 55, 'overtaken on its way'))).toBe('overtaken');
    const saved = (await store().drafts('m-1', 1, 'p-1')).find(({ part }) => part === 'opinion');
    expect(saved).toEqual(draft('opinion', 60, 'after the clock was set right'));
  });

  it('are taken only from the tab that their person held the match in last', async () => {
    expect(await store().put(draft('analysis', 9000), 'never held')).toBe('lost');
    await hold('m-1', 'p-1', 2, 'second tab');
    expect(await put(draft('analysis', 9000, 'late'))).toBe('lost');
    expect(await store().put(draft('analysis', 9001, 'newer'), 'second tab')).toBe('saved');
    const saved = (await store().drafts('m-1', 1, 'p-1')).find(({ part }) => part === 'analysis');
    expect(saved?.body).toBe('newer');
  });
});
