import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onEveryEngine, type TestDesk } from '@/db/conformance/engines';
import { ingest, sampleLease, sampleState, sampleVote } from '@/db/conformance/match-samples';
import { at, someEvent } from '@/db/conformance/people-samples';
import { writeWithEvent } from '@/db/store/desk-log';
import { eventStore } from '@/db/store/event-store';
import { logStore } from '@/db/store/log-store';
import { matchStore } from '@/db/store/match-store';
import type { MatchState } from '@/lib/domain/match';
import type { Review } from '@/lib/domain/review';
import type { AfterEvent, EventFilter } from '@/lib/ports/event-store';
import type { LogLeaf } from '@/lib/ports/log-store';

const KINDS = ['vote.counted', 'image.read', 'lease.renewed', 'session.opened'];
const WHO = ['person:a', 'person:b', 'integrator:city', 'system:desk'];
const CHAINS = ['match:m1', 'match:m2', 'desk:access:m1', 'desk:person:a', 'desk:desk'];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Many share an instant, and time jumps back now and then: the index has to tell them apart. */
const leaf = (idx: number): LogLeaf => ({
  idx,
  chain: pick(CHAINS, idx * 7 + (idx % 3)),
  seq: idx + 1,
  hash: `h${idx}`,
  kind: pick(KINDS, idx * 5 + Math.floor(idx / 4)),
  at: at((idx * 3) % 11),
  who: pick(WHO, Math.floor(idx / 2)),
});

const leaves = Array.from({ length: 80 }, (_, idx) => leaf(idx));
const newestFirst = (a: LogLeaf, b: LogLeaf) => (a.at === b.at ? b.idx - a.idx : a.at < b.at ? 1 : -1);

const allPages = async (desk: TestDesk, filter: EventFilter, size: number): Promise<readonly LogLeaf[]> => {
  const found: LogLeaf[] = [];
  let after: AfterEvent | null = null;
  for (;;) {
    const page: readonly LogLeaf[] = await eventStore(desk).search(filter, after, size);
    found.push(...page);
    const last = page.at(-1);
    if (!last || page.length < size) return found;
    after = { at: last.at, idx: last.idx };
  }
};

onEveryEngine('the search over events', (desk) => {
  it('is complete, without duplicates, newest first, under any filters and page size', async () => {
    const { engine, tables } = desk();
    await engine.write([], [engine.read.insert(tables.logLeaves).values(leaves).toSQL()]);
    const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
    const filter = fc.record({
      who: some(fc.constantFrom(...WHO, 'person:nobody')),
      kinds: some(fc.subarray([...KINDS, 'none'], { minLength: 1 })),
      matches: some(fc.subarray(['m1', 'm2', 'm3'])),
      from: some(fc.integer({ min: 0, max: 12 }).map(at)),
      to: some(fc.integer({ min: 0, max: 12 }).map(at)),
      below: some(fc.nat({ max: 90 })),
    });
    await fc.assert(
      fc.asyncProperty(filter, fc.integer({ min: 1, max: 90 }), async (wanted, size) => {
        const chains = wanted.matches?.flatMap((id) => [`match:${id}`, `desk:access:${id}`]);
        const expected = leaves
          .filter(
            (l) =>
              (wanted.who ?? l.who) === l.who &&
              (wanted.kinds?.includes(l.kind) ?? true) &&
              (chains?.includes(l.chain) ?? true) &&
              l.at >= (wanted.from ?? '') &&
              l.at < (wanted.to ?? '9') &&
              l.idx < (wanted.below ?? 99),
          )
          .toSorted(newestFirst);
        expect(await allPages(desk(), wanted, size)).toEqual(expected);
      }),
      { numRuns: 80 },
    );
  });
});

const aReview: Review = {
  ...{ round: 1, person: 'p', kind: 'vote', stage: 'comparison', startedAt: at(1), analysis: null },
  ...{
    analysedAt: null,
    comparedAt: null,
    sealedAt: null,
    unmaskedAt: null,
    sealedView: null,
    onlyUnderAid: [],
  },
};

onEveryEngine('what a search shows of its finds', (desk) => {
  const put = async (state: MatchState) => expect(await matchStore(desk()).save(ingest(state))).toBe('saved');
  const secret = (matchId: string, until: 'counted' | 'sealed', person = 'p', round = 1) => ({
    ...{ matchId, until, person, round },
  });

  it('is the event itself, of a match or beside it', async () => {
    await put(sampleState('m1', { externalId: 'A-1' }));
    await put(sampleState('m2', { externalId: 'A-1' }));
    await put(sampleState('A-1', { externalId: 'other' }));
    await writeWithEvent(desk(), someEvent('access:m1', { kind: 'file.read', data: { match: 'm1' } }), []);
    while ((await logStore(desk()).order(50)) > 0);
    const events = eventStore(desk());
    const found = await events.search({ matches: ['m1'] }, null, 9);
    const whole = await events.bodies(found);
    expect(whole.map(({ of, event }) => [of, event.kind]).sort()).toEqual([
      ['desk', 'file.read'],
      ['match', 'match.queued'],
    ]);
    expect(whole.map(({ leaf: { hash } }) => hash)).toEqual(found.map(({ hash }) => hash));
    expect([...(await events.matchesCalled('A-1'))].sort()).toEqual(['A-1', 'm1', 'm2']);
    expect(await events.externalIds(['m1', 'gone'])).toEqual({ m1: 'A-1' });
    expect([await events.bodies([]), await events.externalIds([]), await events.matchesCalled('')]).toEqual([
      [],
      {},
      [],
    ]);
  });

  it('knows whose file somebody has opened, and what is still their person’s alone', async () => {
    const touch = (person: string, reason: 'read_file' | 'reviewed') => ({
      person,
      reason,
      round: 1,
      at: at(2),
    });
    const { countedAt: _, ...ballot } = sampleVote('p');
    const leases = [sampleLease('l', 'p')];
    await put(sampleState('read', {}, { touches: [touch('sup', 'read_file'), touch('p', 'reviewed')] }));
    await put(sampleState('waits', {}, { pendingVotes: [{ ...ballot, countsAt: at(9) }] }));
    await put(sampleState('open', { status: 'in_review' }, { reviews: [aReview], leases }));
    await put(sampleState('sealed', {}, { reviews: [{ ...aReview, sealedAt: at(3) }] }));
    await put(sampleState('closed', { status: 'rejected' }, { reviews: [aReview] }));
    await put(sampleState('later', { round: 2 }, { reviews: [aReview] }));
    const events = eventStore(desk());
    expect([...(await events.openedBy('sup', ['read', 'open']))]).toEqual(['read']);
    expect([...(await events.openedBy('p', ['read']))]).toEqual([]);
    const asked = [
      ...[secret('waits', 'counted'), secret('waits', 'counted', 'q'), secret('open', 'sealed')],
      ...[secret('sealed', 'sealed'), secret('closed', 'sealed'), secret('later', 'sealed')],
    ];
    expect(await events.standing(asked)).toEqual([true, false, true, false, false, false]);
    expect(await events.standing([])).toEqual([]);
  });
});
