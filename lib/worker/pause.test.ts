import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { pause } from '@/lib/worker/pause';

describe('pause', () => {
  it('leaves nothing behind on the signal, however often', async () => {
    const { signal } = new AbortController();
    for (let n = 0; n < 20; n += 1) await pause(0, signal);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('ends when the signal aborts, and at once where it has', async () => {
    const stopping = new AbortController();
    const waits = pause(3_600_000, stopping.signal);
    stopping.abort();
    await waits;
    await pause(3_600_000, stopping.signal);
  });
});
