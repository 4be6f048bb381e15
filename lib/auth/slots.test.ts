import { describe, expect, it } from 'vitest';
import { createSlots } from '@/lib/auth/slots';

describe('createSlots', () => {
  it('runs only so many at a time, in turn, and refuses what would wait too long', async () => {
    const slots = createSlots(2, 3);
    const open: (() => void)[] = [];
    const order: number[] = [];
    const work = (n: number) =>
      slots(() => {
        order.push(n);
        return new Promise<number>((resolve) => open.push(() => resolve(n)));
      });
    const all = [1, 2, 3, 4, 5].map(work);
    await expect(work(6)).rejects.toMatchObject({ refusal: { code: 'busy' } });
    expect(order).toEqual([1, 2]);
    const done: number[] = [];
    for (const promise of all) {
      while (open.length === 0) await Promise.resolve();
      open.shift()?.();
      done.push(await promise);
    }
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(order).toEqual([1, 2, 3, 4, 5]);
  });

  it('frees the slot of work that fails', async () => {
    const slots = createSlots(1, 0);
    await expect(slots(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(slots(async () => 'next')).resolves.toBe('next');
  });
});
