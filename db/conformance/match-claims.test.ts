import { expect, it } from 'vitest';
import { onEveryEngine, type TestDesk } from '@/db/conformance/engines';
import {
  at,
  ingest,
  sampleLease,
  sampleMatch,
  samplePolicy,
  sampleState,
  sampleVote,
  T0,
} from '@/db/conformance/match-samples';
import { matchStore } from '@/db/store/match-store';
import type { Lead } from '@/lib/domain/lead';
import type { Match, MatchState } from '@/lib/domain/match';
import type { Review, Touch } from '@/lib/domain/review';

const put = async (desk: TestDesk, id: string, patch: Partial<Match> = {}, more: Partial<MatchState> = {}) =>
  expect(await matchStore(desk).save(ingest(sampleState(id, patch, more)))).toBe('saved');

const touch = (reason: Touch['reason'], round = 1): Partial<MatchState> => ({
  touches: [{ person: 'me', reason, round, at: T0 }],
});
const review = (kind: Review['kind']): Partial<MatchState> => ({
  reviews: [
    {
      round: 1,
      person: 'me',
      kind,
      stage: 'analysis',
      startedAt: T0,
      analysis: null,
      analysedAt: null,
      comparedAt: null,
      sealedAt: null,
      unmaskedAt: null,
      sealedView: null,
      onlyUnderAid: [],
    },
  ],
});

onEveryEngine('what may be claimed', (desk) => {
  const ids = (lane: string, status: 'queued' | 'adjudication' = 'queued', limit = 100) =>
    matchStore(desk()).claimable({ lane, person: 'me', status, now: at(60), limit });

  it('comes by priority, then age, then id, of this lane and status only', async () => {
    const lane = 'order';
    await put(desk(), 'old', { lane, queuedAt: at(1) });
    await put(desk(), 'urgent', { lane, priority: 5, queuedAt: at(9) });
    await put(desk(), 'new', { lane, queuedAt: at(3) });
    await put(desk(), 'same-b', { lane, queuedAt: at(2) });
    await put(desk(), 'same-a', { lane, queuedAt: at(2) });
    await put(desk(), 'low', { lane, priority: -5, queuedAt: at(0) });
    await put(desk(), 'held', { lane, status: 'in_review', priority: 9 });
    await put(desk(), 'apart', { lane, status: 'adjudication', priority: 9 });
    await put(desk(), 'elsewhere', { lane: 'order-2', priority: 9 });
    expect(await ids(lane)).toEqual(['urgent', 'old', 'same-a', 'same-b', 'new', 'low']);
    expect(await ids(lane, 'queued', 2)).toEqual(['urgent', 'old']);
    expect(await ids(lane, 'adjudication')).toEqual(['apart']);
  });

  it('leaves out what is kept for somebody else, while it is', async () => {
    const lane = 'reserved';
    await put(desk(), 'r-mine', { lane, reservedFor: 'me', reservedUntil: at(90) });
    await put(desk(), 'r-other', { lane, reservedFor: 'you', reservedUntil: at(90) });
    await put(desk(), 'r-over', { lane, reservedFor: 'you', reservedUntil: at(60) });
    expect((await ids(lane)).toSorted()).toEqual(['r-mine', 'r-over']);
  });

  it('leaves out what this person has touched, except their own review of this round', async () => {
    const lane = 'touched';
    await put(desk(), 't-own', { lane }, touch('reviewed'));
    await put(desk(), 't-old-round', { lane, round: 2 }, touch('reviewed', 1));
    await put(desk(), 't-file', { lane }, touch('read_file'));
    await put(desk(), 't-evidence', { lane }, touch('obtained_evidence'));
    await put(desk(), 't-conflict', { lane }, touch('conflict'));
    await put(
      desk(),
      't-others',
      { lane },
      { touches: [{ person: 'you', reason: 'read_file', round: 1, at: T0 }] },
    );
    expect((await ids(lane)).toSorted()).toEqual(['t-others', 't-own']);
  });

  it('leaves out what this person has voted on in this round, counted or not', async () => {
    const lane = 'voted';
    const { countedAt: _, ...ballot } = sampleVote('me');
    await put(desk(), 'v-voted', { lane }, { votes: [sampleVote('me')] });
    await put(desk(), 'v-pending', { lane }, { pendingVotes: [{ ...ballot, countsAt: at(9) }] });
    await put(desk(), 'v-before', { lane, round: 2 }, { votes: [sampleVote('me')] });
    await put(desk(), 'v-others', { lane }, { votes: [sampleVote('you')] });
    expect((await ids(lane)).toSorted()).toEqual(['v-before', 'v-others']);
  });

  it('leaves out for adjudication what this person reviewed as a voter', async () => {
    const lane = 'apart';
    const status = 'adjudication' as const;
    await put(desk(), 'a-voter', { lane, status }, { ...review('vote'), ...touch('reviewed') });
    await put(desk(), 'a-mine', { lane, status }, { ...review('adjudication'), ...touch('reviewed') });
    expect(await ids(lane, status)).toEqual(['a-mine']);
    await put(desk(), 'a-queued', { lane }, { ...review('vote'), ...touch('reviewed') });
    expect(await ids(lane)).toEqual(['a-queued']);
  });

  it('leaves out what shares its probe with a match that this person touched', async () => {
    const lane = 'related';
    const probe = { probe: { ...sampleMatch('x').probe, sha256: 'related' } };
    await put(desk(), 'e-touched', { lane: 'other-lane', ...probe }, touch('holds_key'));
    await put(desk(), 'e-same', { lane, ...probe });
    await put(desk(), 'e-free', { lane });
    expect(await ids(lane)).toEqual(['e-free']);
  });
});

onEveryEngine('what time has to do with', (desk) => {
  const due = (now: string, limit = 100) => matchStore(desk()).due(now, limit);
  const lead: Lead = {
    id: 'l',
    round: 1,
    candidate: 'a',
    purpose: 'p',
    state: 'live',
    stateReason: null,
    issuedAt: T0,
    expiresAt: at(100),
    voters: ['p1', 'p2'],
    lowConsequence: false,
    dissent: [],
    reveal: 'staged',
    earlierRejections: [],
  };
  const votes = [sampleVote('p1'), sampleVote('p2')];

  it('is each match once: a pending vote, a lease, a lead that ran out', async () => {
    const { countedAt: _, ...ballot } = sampleVote('me');
    const pendingVotes = [{ ...ballot, countsAt: at(10) }];
    await put(desk(), 'd-vote', {}, { pendingVotes, leases: [sampleLease('l', 'me', { endsAt: at(11) })] });
    await put(desk(), 'd-lease', {}, { leases: [sampleLease('l', 'me', { endsAt: at(20) })] });
    await put(
      desk(),
      'd-ended',
      {},
      { leases: [sampleLease('l', 'me', { endedAt: at(5), endReason: 'released' })] },
    );
    await put(desk(), 'd-live', { status: 'approved' }, { votes, leads: [lead] });
    await put(
      desk(),
      'd-suspended',
      { status: 'approved' },
      { votes, leads: [{ ...lead, state: 'suspended' }] },
    );
    await put(
      desk(),
      'd-recalled',
      { status: 'approved' },
      { votes, leads: [{ ...lead, state: 'recalled' }] },
    );
    expect(await due(at(9))).toEqual([]);
    expect(await due(at(10))).toEqual(['d-vote']);
    expect(await due(at(99))).toEqual(['d-vote', 'd-lease']);
    expect((await due(at(100))).toSorted()).toEqual(['d-lease', 'd-live', 'd-suspended', 'd-vote']);
    expect(await due(at(100), 2)).toHaveLength(2);
  });

  it('is a match that nobody decided within the days of its own policy version', async () => {
    const { engine, tables } = desk();
    const row = (version: number, waitDays: number) => ({
      lane: 'wait',
      version,
      state: 'proposed' as const,
      policy: samplePolicy('wait', version, waitDays),
      proposedBy: 'p',
      proposedAt: T0,
    });
    await engine.write(
      [],
      [
        engine.read
          .insert(tables.policyVersions)
          .values([row(1, 1), row(2, 9)])
          .toSQL(),
      ],
    );
    const lane = 'wait';
    const day = 24 * 60;
    await put(desk(), 'w-evidence', { lane, status: 'awaiting_evidence', queuedAt: null });
    await put(desk(), 'w-queued', { lane, queuedAt: at(day) });
    await put(desk(), 'w-apart', { lane, status: 'adjudication', queuedAt: at(2 * day) });
    await put(desk(), 'w-patient', { lane, policyVersion: 2 });
    await put(desk(), 'w-held', { lane, status: 'in_review' });
    await put(desk(), 'w-over', { lane, status: 'rejected' });
    const waited = async (now: string) => (await due(now)).filter((id) => id.startsWith('w-')).toSorted();
    expect(await waited(at(day - 1))).toEqual([]);
    expect(await waited(at(day))).toEqual(['w-evidence']);
    expect(await waited(at(2 * day))).toEqual(['w-evidence', 'w-queued']);
    expect(await waited(at(3 * day))).toEqual(['w-apart', 'w-evidence', 'w-queued']);
    expect(await waited(at(9 * day))).toEqual(['w-apart', 'w-evidence', 'w-patient', 'w-queued']);
  });
});
