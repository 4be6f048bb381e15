import { describe, expect, it } from 'vitest';
import { sayPause, sayTime } from '@/components/audit/replay/say-pause';
import { pauseBetween } from '@/lib/domain/replay/pace';

describe('what lay between two steps', () => {
  it.each([
    [0, '0 seconds'],
    [1_000, '1 second'],
    [99_000, '99 seconds'],
    [110_000, '2 minutes'],
    [3 * 3_600_000, '3 hours'],
  ])('%i ms: %s', (ms, said) => expect(sayTime(ms)).toBe(said));

  it('says when it is shortened', () => {
    const [from, to] = ['2026-03-01T08:00:00.000Z', '2026-03-01T08:04:00.000Z'];
    expect(sayPause(pauseBetween(from, to, 1))).toBe('4 minutes later, shortened here');
    expect(sayPause(pauseBetween(from, to, 60))).toBe('4 minutes later');
  });
});
