import { describe, expect, it } from 'vitest';
import { hasNewEvidence, mayReopen } from '@/components/audit/file/may-reopen';
import { STATUSES } from '@/lib/domain/match';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const DECIDED = '2026-11-22T10:00:00.000Z';
const LATER = '2026-11-22T11:00:00.000Z';

const file = (items: readonly { addedAt: string; withdrawnAt: string | null }[]) =>
  ({ match: { decidedAt: DECIDED }, evidence: items }) as unknown as MatchFileView;

describe('reopening', () => {
  it('is offered for decided matches and no others', () => {
    const offered = STATUSES.filter((status) => mayReopen({ status, decidedAt: DECIDED, purgedAt: null }));
    expect(offered).toEqual(['approved', 'rejected', 'insufficient']);
    expect(mayReopen({ status: 'approved', decidedAt: null, purgedAt: null })).toBe(false);
    expect(mayReopen({ status: 'approved', decidedAt: DECIDED, purgedAt: LATER })).toBe(false);
  });

  it('needs an item that came after the decision and stands', () => {
    expect(hasNewEvidence(file([]))).toBe(false);
    expect(hasNewEvidence(file([{ addedAt: DECIDED, withdrawnAt: null }]))).toBe(false);
    expect(hasNewEvidence(file([{ addedAt: LATER, withdrawnAt: LATER }]))).toBe(false);
    expect(hasNewEvidence(file([{ addedAt: LATER, withdrawnAt: null }]))).toBe(true);
  });
});
