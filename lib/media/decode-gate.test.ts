import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate } from './decode-gate';

describe('the decode gate', () => {
  it('never lets more in than its limit, in order, and lets all through, also after faults', async () => {
    const fates = fc.array(fc.boolean(), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fates, async (limit, failing) => {
        const gate = createGate(limit);
        const started: number[] = [];
        let running = 0;
        let most = 0;
        const work = failing.map((fails, i) =>
          gate(async () => {
            started.push(i);
            running += 1;
            most = Math.max(most, running);
            await new Promise((done) => setImmediate(done));
            running -= 1;
            if (fails) throw new Error('undecodable');
          }),
        );
        const outcomes = await Promise.allSettled(work);
        expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(failing);
        expect(started).toEqual(failing.map((_, i) => i));
        expect(most).toBe(Math.min(limit, failing.length));
      }),
    );
  });
});
