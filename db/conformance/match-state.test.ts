import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onEveryEngine } from '@/db/conformance/engines';
import { anyState } from '@/db/conformance/match-arbitrary';
import { changeTo, ingest, quiet, sampleState, sampleVote } from '@/db/conformance/match-samples';
import { matchStore } from '@/db/store/match-store';
import type { MatchState } from '@/lib/domain/match';
import { verifyChain } from '@/lib/ledger/chain';

/** What may follow a state: the same match, nothing taken away that is kept for ever. */
const grown = (before: MatchState, next: MatchState): MatchState => {
  const merge = <T>(old: readonly T[], fresh: readonly T[], by: (item: T) => unknown): readonly T[] => {
    const key = (item: T) => JSON.stringify(by(item));
    const kept = new Set(old.map(key));
    return [...old, ...fresh.filter((item) => !kept.has(key(item)))];
  };
  return {
    ...next,
    match: { ...next.match, seq: before.match.seq + 1, version: before.match.version + 1 },
    evidence: merge(before.evidence, next.evidence, (e) => e.key),
    touches: merge(before.touches, next.touches, (t) => [t.person, t.reason, t.round]),
    leases: merge(before.leases, next.leases, (l) => l.id),
    reviews: merge(before.reviews, next.reviews, (r) => [r.round, r.person]),
    dispositions: merge(before.dispositions, next.dispositions, (d) => [d.round, d.person, d.candidate]),
    exposures: merge(before.exposures, next.exposures, (e) => [e.round, e.person, e.item]),
    disproofs: merge(before.disproofs, next.disproofs, (d) => d.id),
    votes: merge(before.votes, next.votes, (v) => [v.round, v.person]),
    voids: merge(before.voids, next.voids, (v) => [v.round, v.person]),
    leads: before.leads,
    redeemers: merge(next.redeemers, before.redeemers, (r) => [r.lead, r.integrator]),
    rechecks: merge(next.rechecks, before.rechecks, (r) => r.round),
  };
};

onEveryEngine('match state', (desk) => {
  it('comes back as it was saved, at first and after a change, with a chain that holds', async () => {
    const store = matchStore(desk());
    let n = 0;
    const two = fc.tuple(anyState('id'), anyState('id'));
    await fc.assert(
      fc.asyncProperty(two, async ([first, second]) => {
        n += 1;
        const named = (state: MatchState) => ({ ...state, match: { ...state.match, id: `any-${n}` } });
        const change = ingest(named(first));
        expect(await store.save(change)).toBe('saved');
        const loaded = await store.load(`any-${n}`);
        expect(loaded).toEqual(change.after);
        if (!loaded) return;
        const after = grown(loaded, named(second));
        expect(await store.save({ before: loaded, after, events: [quiet()], guards: [], feed: [] })).toBe(
          'saved',
        );
        expect(await store.load(`any-${n}`)).toEqual(after);
        expect(verifyChain(await store.events(`any-${n}`))).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('writes the difference even when the state was not read here', async () => {
    const store = matchStore(desk());
    const first = ingest(sampleState('elsewhere'));
    await store.save(first);
    const change = changeTo(first.after, { status: 'in_review' });
    expect(await matchStore(desk()).save(change)).toBe('saved');
    expect(await store.load('elsewhere')).toEqual(change.after);
  });

  it('links every event to the one before, over several changes', async () => {
    const store = matchStore(desk());
    await store.save(ingest(sampleState('chain')));
    for (let i = 0; i < 4; i += 1) {
      const before = await store.load('chain');
      if (!before) throw new Error('not stored');
      const seq = before.match.seq + 2;
      const after = { ...before, match: { ...before.match, seq, version: seq } };
      await store.save({ before, after, events: [quiet(), quiet()], guards: [], feed: [] });
    }
    const events = await store.events('chain');
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(verifyChain(events)).toBeNull();
  });

  it('refuses a change that forgets votes, miscounts its events, or names another match', async () => {
    const store = matchStore(desk());
    const first = ingest(sampleState('kept', {}, { votes: [sampleVote('p1')] }));
    await store.save(first);
    await expect(store.save(changeTo(first.after, {}, { votes: [] }))).rejects.toThrow('kept');
    const ahead = changeTo(first.after, {});
    const miscounted = { ...ahead, after: { ...ahead.after, match: { ...ahead.after.match, seq: 9 } } };
    await expect(store.save(miscounted)).rejects.toThrow('count');
    const renamed = { ...ahead, after: { ...ahead.after, match: { ...ahead.after.match, id: 'other' } } };
    await expect(store.save(renamed)).rejects.toThrow('count');
    expect(await store.load('kept')).toEqual(first.after);
  });

  it('knows nothing of a match that nobody pushed', async () => {
    expect(await matchStore(desk()).load('unknown')).toBeNull();
    expect(await matchStore(desk()).events('unknown')).toEqual([]);
  });
});
