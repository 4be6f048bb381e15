import { describe, expect, it } from 'vitest';
import type { Desk } from '@/lib/ports/desk';
import { settleMatches } from '@/lib/worker/settle-matches';

describe('settle-matches', () => {
  it('goes on to the next match when one cannot be settled, and says which', async () => {
    const [asked, told]: [string[], unknown[]] = [[], []];
    const load = async (id: string) => {
      asked.push(id);
      if (id === 'm_broken') throw new Error('cannot be read');
      return null;
    };
    const desk = {
      clock: { now: () => '2026-05-04T13:30:00.000Z' },
      ids: { id: () => 'ld_1' },
      log: { error: (facts: unknown) => told.push(facts) },
      stores: { matches: { due: async () => ['m_broken', 'm_next'], load } },
    } as unknown as Desk;
    expect(await settleMatches.run(desk)).toBe(false);
    expect(asked).toEqual(['m_broken', 'm_next']);
    expect(told).toMatchObject([{ match: 'm_broken' }]);
  });
});
