import { describe, expect, it } from 'vitest';
import { sayHere } from '@/components/audit/file/say-here';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const candidates = (ids: Readonly<Record<string, string>>) => ({
  candidates: Object.entries(ids).map(([key, externalId]) => ({
    key,
    externalId,
  })) as unknown as MatchFileView['candidates'],
});

describe('sayHere', () => {
  it('names candidates by their external id and times in the reader’s zone', () => {
    const says = 'A lead on c_1 was issued until 2026-11-30T10:00:00.000Z';
    expect(sayHere(says, candidates({ c_1: 'MUG-1' }), 'Europe/Berlin')).toBe(
      'A lead on MUG-1 was issued until 30 Nov 2026, 11:00:00',
    );
  });

  it('replaces whole keys only, the longer before the shorter, and never twice', () => {
    const ids = candidates({ c_1: 'c_12', c_12: 'MUG-12' });
    expect(sayHere('c_1 beside c_12 and c_123', ids, 'UTC')).toBe('c_12 beside MUG-12 and c_123');
  });

  it('leaves a sentence without candidates alone', () => {
    expect(sayHere('Waits for a reviewer', candidates({}), 'UTC')).toBe('Waits for a reviewer');
  });

  it('takes a key with signs of a pattern literally', () => {
    expect(sayHere('saw a.b not axb', candidates({ 'a.b': 'S' }), 'UTC')).toBe('saw S not axb');
  });
});
