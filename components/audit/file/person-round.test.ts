import { describe, expect, it } from 'vitest';
import { ofPerson, personsOf } from '@/components/audit/file/person-round';
import type { RoundFile } from '@/lib/domain/match-file-view';

const round = {
  round: 1,
  reviews: [
    { person: 'late', startedAt: '2026-11-22T12:00:00.000Z' },
    { person: 'early', startedAt: '2026-11-22T09:00:00.000Z' },
  ],
  dispositions: [{ person: 'late', candidate: 'c_1' }],
  disproofs: [],
  votes: [{ person: 'early', verdict: 'reject' }],
  voids: [{ person: 'early', reason: 'withdrawn' }],
  leases: [{ person: 'only_held' }],
  exposures: [{ person: 'early' }, { person: 'only_saw' }],
} as unknown as RoundFile;

describe('one person’s part of a round', () => {
  it('lists reviewers as they began, then whoever only held or saw it, each once', () => {
    expect(personsOf(round)).toEqual(['early', 'late', 'only_held', 'only_saw']);
  });

  it('gives each person their own work only', () => {
    expect(ofPerson(round, 'early')).toMatchObject({ vote: { verdict: 'reject' }, dispositions: [] });
    expect(ofPerson(round, 'early').voided).toMatchObject({ reason: 'withdrawn' });
    expect(ofPerson(round, 'late')).toMatchObject({ vote: null, voided: null });
    expect(ofPerson(round, 'late').dispositions).toHaveLength(1);
    expect(ofPerson(round, 'only_held')).toMatchObject({ review: null, vote: null });
  });
});
