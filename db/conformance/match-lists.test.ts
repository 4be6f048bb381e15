import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onEveryEngine, type TestDesk } from '@/db/conformance/engines';
import {
  at,
  changeTo,
  ingest,
  sampleLease,
  sampleMatch,
  sampleState,
  sampleVote,
  T0,
} from '@/db/conformance/match-samples';
import { matchLists } from '@/db/store/match-lists';
import { matchStore } from '@/db/store/match-store';
import { flaggedForSupervisors } from '@/lib/domain/flag';
import { type Match, type MatchState, STATUSES } from '@/lib/domain/match';
import type { Review } from '@/lib/domain/review';
import type { After, MatchFilter, MatchRow } from '@/lib/ports/match-lists';

const put = (desk: TestDesk, state: MatchState) => matchStore(desk).save(ingest(state));

const allPages = async (
  desk: TestDesk,
  filter: MatchFilter,
  size: number,
  broad?: number,
): Promise<readonly MatchRow[]> => {
  const rows: MatchRow[] = [];
  let after: After | null = null;
  for (;;) {
    const page: readonly MatchRow[] = await matchLists(desk, broad).matches(filter, after, size);
    rows.push(...page);
    const last = page.at(-1);
    if (!last || page.length < size) return rows;
    after = { receivedAt: last.receivedAt, id: last.id };
  }
};

const row = (state: MatchState): MatchRow => rowOf(state.match, flaggedForSupervisors(state));

const rowOf = (match: Match, flagged: boolean): MatchRow => ({
  flagged,
  id: match.id,
  externalId: match.externalId,
  integrator: match.integrator,
  lane: match.lane,
  status: match.status,
  priority: match.priority,
  round: match.round,
  mode: match.mode,
  purpose: match.purpose.code,
  receivedAt: match.receivedAt,
  queuedAt: match.queuedAt,
  decidedAt: match.decidedAt,
  version: match.version,
});

const aReview: Review = {
  round: 1,
  person: 'me',
  kind: 'vote',
  stage: 'analysis',
  startedAt: at(1),
  analysis: null,
  analysedAt: null,
  comparedAt: null,
  sealedAt: null,
  unmaskedAt: null,
  sealedView: null,
  onlyUnderAid: [],
};

const newestFirst = (a: MatchRow, b: MatchRow): number =>
  a.receivedAt === b.receivedAt ? (a.id < b.id ? 1 : -1) : a.receivedAt < b.receivedAt ? 1 : -1;

onEveryEngine('lists of matches', (desk) => {
  const all: MatchState[] = [];
  const lanes = ['a', 'b'];
  const codes = ['x', 'y', 'z'];

  it('are complete, without duplicates, newest first, under any filter and page size', async () => {
    for (let n = 0; n < 60; n += 1) {
      const state = sampleState(
        `m${n}`,
        {
          lane: lanes[n % 2] ?? '',
          status: STATUSES[n % 5] ?? 'queued',
          integrator: n % 3 ? 'city' : 'county',
          externalId: `${n % 4 ? 'ab' : 'aB%'}-${n}`,
          purpose: { ...sampleMatch('x').purpose, code: codes[n % 3] ?? '' },
          // Many share an instant, so that the id has to tell them apart.
          receivedAt: at(n % 7),
        },
        n % 3 ? {} : { reviews: [{ ...aReview, onlyUnderAid: ['a'] }] },
      );
      all.push(state);
      await put(desk(), state);
    }
    const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
    const filter = fc.record({
      lane: some(fc.constantFrom(...lanes, 'none')),
      status: some(fc.constantFrom(...STATUSES.slice(0, 6))),
      integrator: some(fc.constantFrom('city', 'county')),
      purpose: some(fc.constantFrom(...codes)),
      flagged: some(fc.constant(true as const)),
      externalId: some(fc.constantFrom('a', 'ab', 'ab-1', 'aB%', '%', 'ab_1', '')),
    });
    await fc.assert(
      fc.asyncProperty(
        filter,
        fc.integer({ min: 1, max: 70 }),
        fc.nat({ max: 60 }),
        async (wanted, size, broad) => {
          const expected = all
            .map(row)
            .filter(
              (r) =>
                (wanted.lane ?? r.lane) === r.lane &&
                (wanted.status ?? r.status) === r.status &&
                (wanted.integrator ?? r.integrator) === r.integrator &&
                (wanted.purpose ?? r.purpose) === r.purpose &&
                (wanted.flagged ?? r.flagged) === r.flagged &&
                r.externalId.startsWith(wanted.externalId ?? ''),
            )
            .toSorted(newestFirst);
          expect(await allPages(desk(), wanted, size, broad)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of open matches are complete by id', async () => {
    const store = matchStore(desk());
    const wanted = ['queued', 'adjudication'] as const;
    const found: string[] = [];
    for (let page = await store.openMatches(wanted, null, 7); page.length > 0; ) {
      found.push(...page);
      page = await store.openMatches(wanted, found.at(-1) ?? null, 7);
    }
    const expected = all.filter(({ match }) => (wanted as readonly string[]).includes(match.status));
    expect(found).toEqual(expected.map(({ match }) => match.id).toSorted());
    expect(await store.openMatches([], null, 7)).toEqual([]);
  });
});

onEveryEngine('counters', (desk) => {
  it('are right after any history, folded or not', async () => {
    const lists = matchLists(desk());
    const truth = new Map<string, string>();
    const step = fc.record({
      id: fc.integer({ min: 0, max: 9 }),
      status: fc.constantFrom(...STATUSES),
      lane: fc.constantFrom('a', 'b'),
      fold: fc.option(fc.integer({ min: 1, max: 5 }), { nil: 0, freq: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        for (const { id, status, lane, fold } of steps) {
          const before = await matchStore(desk()).load(`c${id}`);
          const patch = { status, lane };
          const change = before ? changeTo(before, patch) : ingest(sampleState(`c${id}`, patch));
          expect(await matchStore(desk()).save(change)).toBe('saved');
          truth.set(`c${id}`, JSON.stringify([lane, status]));
          if (fold) await Promise.all([lists.rollUp(fold), lists.rollUp(fold)]);
        }
        const expected: Record<string, number> = {};
        for (const key of truth.values()) expected[key] = (expected[key] ?? 0) + 1;
        const counts = await lists.laneCounts();
        const found = counts.map(({ lane, status, n }) => [JSON.stringify([lane, status]), n]);
        expect(Object.fromEntries(found)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
    while ((await lists.rollUp(50)) > 0);
    const before = await lists.laneCounts();
    expect(await desk().raw('select count(*) as n from counter_deltas')).toEqual([{ n: 0 }]);
    expect(before.reduce((sum, { n }) => sum + n, 0)).toBe(truth.size);
  });
});

onEveryEngine('my work', (desk) => {
  const review = (patch: Partial<Review> = {}): Review => ({ ...aReview, ...patch });
  const ended = (id: string, minute: number) =>
    sampleLease(id, 'me', { endedAt: at(minute), endReason: 'released' });
  const place = (id: string, patch: Partial<Match>, more: Partial<MatchState>) =>
    put(desk(), sampleState(id, patch, more));

  it('is what I hold, what waits to be counted, what came back, what is kept for me, what I voted', async () => {
    const { countedAt: _, ...ballot } = sampleVote('me');
    const reviews = [review()];
    await place('held', { status: 'in_review' }, { reviews, leases: [sampleLease('l', 'me')] });
    await place('pending', { status: 'queued' }, { reviews, pendingVotes: [{ ...ballot, countsAt: at(9) }] });
    await place('back', {}, { reviews, leases: [ended('l1', 4), ended('l2', 6)] });
    await place('back-no-lease', {}, { reviews });
    await place('old-round', { round: 2 }, { reviews });
    await place('over', { status: 'rejected' }, { reviews });
    await place('voted', {}, { reviews, votes: [sampleVote('me')] });
    await place(
      'voted-later',
      {},
      { reviews, votes: [sampleVote('me', { countedAt: at(7), verdict: 'insufficient', candidate: null })] },
    );
    await place(
      'kept',
      { reservedFor: 'me', reservedUntil: at(99) },
      {
        leases: [
          sampleLease('l1', 'early', { endedAt: at(2), endReason: 'handed_over' }),
          sampleLease('l2', 'giver', { endedAt: at(3), endReason: 'handed_over' }),
        ],
      },
    );
    await place('kept-no-more', { reservedFor: 'me', reservedUntil: at(10) }, {});
    await place('kept-withdrawn', { reservedFor: 'me', reservedUntil: at(99), status: 'withdrawn' }, {});
    await place(
      'others',
      {},
      { reviews: [review({ person: 'you' })], votes: [sampleVote('you')], leases: [sampleLease('l', 'you')] },
    );

    const work = await matchLists(desk()).myWork('me', at(10));
    const lane = 'general';
    expect(work.held).toEqual([{ matchId: 'held', lane, startedAt: at(1), endsAt: at(31) }]);
    expect(work.pending).toEqual([{ matchId: 'pending', countsAt: at(9) }]);
    expect(work.cameBack).toEqual([
      { matchId: 'back', lane, since: at(6) },
      { matchId: 'back-no-lease', lane, since: at(1) },
    ]);
    expect(work.reserved).toEqual([{ matchId: 'kept', lane, until: at(99), from: 'giver' }]);
    expect(work.voted).toEqual([
      { matchId: 'voted-later', lane, countedAt: at(7), verdict: 'insufficient' },
      { matchId: 'voted', lane, countedAt: at(3), verdict: 'approve' },
    ]);
  });

  it('loses a review that came back as soon as it is voted, decided or reopened', async () => {
    const store = matchStore(desk());
    const back = async () =>
      (await matchLists(desk()).myWork('again', at(10))).cameBack.map(({ matchId }) => matchId);
    const mine = review({ person: 'again' });
    const changes: [string, Partial<Match>, Partial<MatchState>][] = [
      ['vote', {}, { votes: [sampleVote('again')] }],
      ['decide', { status: 'insufficient' }, {}],
      ['reopen', { round: 2 }, {}],
    ];
    for (const [id, patch, more] of changes) {
      await place(id, {}, { reviews: [mine] });
      expect(await back()).toEqual([id]);
      const before = await store.load(id);
      expect(await store.save(changeTo(before, patch, more))).toBe('saved');
      expect(await back()).toEqual([]);
    }
  });

  it('ends each list at fifty', async () => {
    for (let n = 0; n < 55; n += 1) {
      await place(
        `many-${n}`,
        { receivedAt: T0 },
        { reviews: [review({ person: 'many' })], votes: [sampleVote('busy')] },
      );
    }
    expect((await matchLists(desk()).myWork('many', at(10))).cameBack).toHaveLength(50);
    expect((await matchLists(desk()).myWork('busy', at(10))).voted).toHaveLength(50);
  });
});
