import { describe, expect, it } from 'vitest';
import { together } from '@/lib/http/together';

const turn = () => new Promise((next) => setImmediate(next));

describe('together', () => {
  it('gives what came in one turn as one list, in order, and nothing twice', async () => {
    async function* source() {
      yield* [1, 2, 3];
      for (let n = 0; n < 5; n += 1) await turn();
      yield* [4, 5];
    }
    const lists: (readonly number[])[] = [];
    for await (const list of together(source())) lists.push(list);
    expect(lists).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('gives a line that comes alone without waiting for the next', async () => {
    let go: () => void = () => undefined;
    async function* source() {
      yield 1;
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      yield 2;
    }
    const lists = together(source());
    expect((await lists.next()).value).toEqual([1]);
    go();
    expect((await lists.next()).value).toEqual([2]);
    expect((await lists.next()).done).toBe(true);
  });

  it('gives what came before the source broke off, then the fault', async () => {
    async function* source() {
      yield 1;
      throw new Error('broke off');
    }
    const lists = together(source());
    expect((await lists.next()).value).toEqual([1]);
    await expect(lists.next()).rejects.toThrow('broke off');
  });
});
