import { describe, expect, it } from 'vitest';
import { sayDifference } from '@/components/audit/sampling/say-difference';
import type { AnsweredRecheck } from '@/lib/domain/sampling/sampling-view';

const answered = (patch: Partial<AnsweredRecheck>): AnsweredRecheck => ({
  ...{ match: 'm1', externalId: 'E-1', recheck: 'm2', lane: 'v', plan: 'p', version: 1, why: ['share'] },
  ...{ answeredAt: '2026-01-01T00:00:00.000Z', outcome: 'approved', candidate: 'c1', result: 'differs' },
  ...{ verdict: 'reject', otherCandidate: null, opinion: -3, excluded: false, against: true },
  ...{ lead: 'suspended', concluded: null },
  ...patch,
});

describe('a difference in words', () => {
  it('names both verdicts and what was sealed on the approved candidate', () => {
    expect(sayDifference(answered({}))).toEqual([
      'The match was approved.',
      'The re-review rejects.',
      'It sealed “Strong support for different persons” on the approved candidate.',
    ]);
    expect(sayDifference(answered({ excluded: true, opinion: null })).at(-1)).toBe(
      'It excluded the approved candidate.',
    );
  });

  it('tells an approval of somebody else from an approval', () => {
    const other = answered({ verdict: 'approve', otherCandidate: 'c2', opinion: null });
    expect(sayDifference(other)[1]).toBe('The re-review approves another candidate.');
    const rejected = answered({
      outcome: 'rejected',
      candidate: null,
      verdict: 'approve',
      otherCandidate: 'c2',
    });
    expect(sayDifference(rejected)).toEqual(['The match was rejected.', 'The re-review approves.']);
  });

  it('says nothing of a re-review that was not done', () => {
    const gone = answered({ result: 'not_done', verdict: null, opinion: null, against: false });
    expect(sayDifference(gone)).toEqual(['The match was approved.', 'Not done.']);
  });
});
