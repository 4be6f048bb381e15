import { expect, it } from 'vitest';
import { onEveryEngine } from '@/db/conformance/engines';
import { at } from '@/db/conformance/people-samples';
import { draftStore } from '@/db/store/draft-store';
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

  it('are given back to their person, match and round only', async () => {
    await store().put(draft('opinion', 1, [null, 'x', { deep: 1.5 }]));
    await store().put(draft('analysis', 1));
    await store().put({ ...draft('analysis', 1), person: 'p-2' });
    await store().put({ ...draft('analysis', 1), round: 2 });
    await store().put({ ...draft('analysis', 1), matchId: 'm-2' });
    expect(await store().drafts('m-1', 1, 'p-1')).toEqual([
      draft('analysis', 1),
      draft('opinion', 1, [null, 'x', { deep: 1.5 }]),
    ]);
    expect(await store().drafts('m-1', 3, 'p-1')).toEqual([]);
  });

  it('keep the latest work, in whatever order saves arrive', async () => {
    const order = [5, 9, 2, 7, 1, 8, 3, 6, 4];
    await Promise.all(order.map((n) => store().put(draft('decision', n, { n }))));
    const saved = (await store().drafts('m-1', 1, 'p-1')).find(({ part }) => part === 'decision');
    expect(saved).toEqual(draft('decision', 9, { n: 9 }));
    await store().put(draft('decision', 9, { n: 'same instant, later' }));
    const again = (await store().drafts('m-1', 1, 'p-1')).find(({ part }) => part === 'decision');
    expect(again?.body).toEqual({ n: 'same instant, later' });
  });

  it('keep what is written after the clock was set back', async () => {
    await store().put(draft('opinion', 7200, 'in an hour that never came'));
    expect(await store().put(draft('opinion', 60, 'after the clock was set right'))).toBe(true);
    expect(await store().put(draft('opinion', 55, 'overtaken on its way'))).toBe(false);
    const saved = (await store().drafts('m-1', 1, 'p-1')).find(({ part }) => part === 'opinion');
    expect(saved).toEqual(draft('opinion', 60, 'after the clock was set right'));
  });
});
