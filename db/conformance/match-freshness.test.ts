import { expect, it } from 'vitest';
import { onEveryEngine, type TestDesk } from '@/db/conformance/engines';
import {
  changeTo,
  ingest,
  quiet,
  sampleCandidate,
  sampleMatch,
  sampleState,
  T0,
} from '@/db/conformance/match-samples';
import { matchStore } from '@/db/store/match-store';
import type { MatchState } from '@/lib/domain/match';

const store = (desk: TestDesk, state: MatchState) => matchStore(desk).save(ingest(state));
const inCase = (caseRef: string | null) => ({ purpose: { ...sampleMatch('x').purpose, caseRef } });
const probe = (sha256: string) => ({ probe: { ...sampleMatch('x').probe, sha256 } });

const touch = (before: MatchState, person: string) =>
  changeTo(
    before,
    {},
    { touches: [...before.touches, { person, reason: 'reviewed', round: 1, at: T0 }] },
    {
      guards: [{ kind: 'fresh_elsewhere', person, matchId: before.match.id }],
    },
  );

const load = async (desk: TestDesk, id: string): Promise<MatchState> => {
  const state = await matchStore(desk).load(id);
  if (!state) throw new Error('not stored');
  return state;
};

onEveryEngine('freshness', (desk) => {
  it.each([
    ['the same probe', { ...probe('p') }, { ...probe('p') }, 'a', 'b', true],
    ['the same reference in the same case', inCase('c1'), inCase('c1'), 'a', 'a', true],
    ['the same reference in another case', inCase('c1'), inCase('c2'), 'a', 'a', false],
    ['the same reference outside any case', inCase(null), inCase(null), 'a', 'a', false],
    [
      'the same case of another integrator',
      inCase('c1'),
      { ...inCase('c1'), integrator: 'county' },
      'a',
      'a',
      false,
    ],
    ['nothing but the case', inCase('c1'), inCase('c1'), 'a', 'b', false],
  ])('of two matches with %s', async (name, one, two, first, second, related) => {
    const ids = [`${name}-1`, `${name}-2`] as const;
    const own = (ref: string) => ({ candidates: [sampleCandidate('k', `${name}-${ref}`, `${name}-${ref}`)] });
    await store(desk(), sampleState(ids[0], one, own(first)));
    await store(desk(), sampleState(ids[1], two, own(second)));
    const matches = matchStore(desk());
    expect(await matches.save(touch(await load(desk(), ids[0]), 'p1'))).toBe('saved');
    const other = await load(desk(), ids[1]);
    expect((await matches.surroundings(other, 'p1')).touchedElsewhere).toBe(related);
    expect((await matches.surroundings(other, 'p2')).touchedElsewhere).toBe(false);
    expect(await matches.save(touch(other, 'p2'))).toBe('saved');
    expect(await matches.save(touch(await load(desk(), ids[1]), 'p1'))).toBe(related ? 'faster' : 'saved');
  });

  it('counts the same image under another reference in the same case', async () => {
    const own = (ref: string) => ({ candidates: [sampleCandidate('k', 'same-image', ref)] });
    await store(desk(), sampleState('image-1', inCase('c9'), own('r1')));
    await store(desk(), sampleState('image-2', inCase('c9'), own('r2')));
    await matchStore(desk()).save(touch(await load(desk(), 'image-1'), 'p1'));
    const around = await matchStore(desk()).surroundings(await load(desk(), 'image-2'), 'p1');
    expect(around.touchedElsewhere).toBe(true);
  });

  it('does not count what a person did in this match itself', async () => {
    await store(desk(), sampleState('own', probe('own')));
    await matchStore(desk()).save(touch(await load(desk(), 'own'), 'p1'));
    const around = await matchStore(desk()).surroundings(await load(desk(), 'own'), 'p1');
    expect(around.touchedElsewhere).toBe(false);
  });

  it('lets a person who claims twenty matches of one probe at once have one', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => `twin-${n}`);
    for (const id of ids) await store(desk(), sampleState(id, probe('twins')));
    const states = await Promise.all(ids.map((id) => load(desk(), id)));
    const answers = await Promise.all(states.map((state) => matchStore(desk()).save(touch(state, 'p1'))));
    expect(answers.filter((answer) => answer === 'saved')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'faster')).toHaveLength(19);
  });
});

onEveryEngine('a rejected pair', (desk) => {
  const decided = (before: MatchState, status: 'rejected' | 'insufficient') =>
    changeTo(
      before,
      { status },
      {},
      {
        events: [
          { ...quiet(), kind: 'outcome.decided', data: { status, candidate: null, because: 'k reject' } },
        ],
      },
    );

  it('is found again by image, or by reference of the same integrator, with the same probe', async () => {
    const matches = matchStore(desk());
    const candidates = [sampleCandidate('a', 'img-a', 'ref-a'), sampleCandidate('b', 'img-b', 'ref-b')];
    await store(desk(), sampleState('before', probe('again'), { candidates }));
    await store(desk(), sampleState('undecided', probe('again'), { candidates }));
    await matches.save(decided(await load(desk(), 'before'), 'rejected'));
    await matches.save(decided(await load(desk(), 'undecided'), 'insufficient'));

    const found = async (id: string, patch: object, own: MatchState['candidates']) => {
      await store(desk(), sampleState(id, patch, { candidates: own }));
      return (await matches.surroundings(await load(desk(), id), null)).rejectedIn;
    };
    const pair = (candidate: string) => [{ matchId: 'before', candidate }];
    expect(await found('by-image', probe('again'), [sampleCandidate('x', 'img-b', 'other')])).toEqual(
      pair('x'),
    );
    expect(await found('by-ref', probe('again'), [sampleCandidate('y', 'new', 'ref-a')])).toEqual(pair('y'));
    const foreign = { ...probe('again'), integrator: 'county' };
    expect(await found('foreign', foreign, [sampleCandidate('z', 'new', 'ref-a')])).toEqual([]);
    expect(await found('other-probe', probe('else'), candidates)).toEqual([]);
    expect(await found('other-pair', probe('again'), [sampleCandidate('w', 'new', 'new')])).toEqual([]);
  });

  it('is recorded once however often its match is rejected', async () => {
    const matches = matchStore(desk());
    await store(desk(), sampleState('twice', probe('twice')));
    await matches.save(decided(await load(desk(), 'twice'), 'rejected'));
    expect(await matches.save(decided(await load(desk(), 'twice'), 'rejected'))).toBe('saved');
  });
});
