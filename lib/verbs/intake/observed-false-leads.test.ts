import { describe, expect, it } from 'vitest';
import type { Context } from '@/lib/ports/context';
import { observedFalseLeads } from '@/lib/verbs/intake/observed-false-leads';

describe('what a lead says of the rate of false leads', () => {
  it('is that of its own lane, over the last year', async () => {
    const asked: unknown[] = [];
    const falseLeads = async (lane: string, since: string) => {
      asked.push([lane, since]);
      return { answered: 50, wrong: 1, disputed: 1 };
    };
    const desk = { stores: { sampling: { falseLeads } }, clock: { now: () => '2026-11-22T12:00:00.000Z' } };
    const found = await observedFalseLeads(desk as unknown as Context, 'general');
    expect(asked).toEqual([['general', '2025-11-22T12:00:00.000Z']]);
    expect(found.rate).toBe(0.04);
    expect(found.says).toContain('2 of 50');
  });
});
