import { expect, it } from 'vitest';
import { onEveryEngine, type TestDesk } from '@/db/conformance/engines';
import { at, ingest, sampleLease, sampleState, sampleVote, T0 } from '@/db/conformance/match-samples';
import { ConstraintBroken, type ConstraintKind } from '@/db/engine';
import { matchStore } from '@/db/store/match-store';
import type { Lead } from '@/lib/domain/lead';
import type { MatchState } from '@/lib/domain/match';

/** What the database itself forbids, whatever the program above it gets wrong. */
const refused = async (desk: TestDesk, state: MatchState, kind: ConstraintKind): Promise<void> => {
  const error = await matchStore(desk)
    .save(ingest(state))
    .then(
      () => 'saved',
      (thrown: unknown) => thrown,
    );
  expect(error).toBeInstanceOf(ConstraintBroken);
  expect((error as ConstraintBroken).kind).toBe(kind);
  expect(await matchStore(desk).load(state.match.id)).toBeNull();
};

const sampleLead = (id: string, patch: Partial<Lead> = {}): Lead => ({
  id,
  round: 1,
  candidate: 'a',
  purpose: 'investigation',
  state: 'live',
  stateReason: null,
  issuedAt: T0,
  expiresAt: at(60),
  voters: ['p1', 'p2'],
  lowConsequence: false,
  dissent: [],
  reveal: 'staged',
  earlierRejections: [],
  ...patch,
});

const votes = [
  sampleVote('p1'),
  sampleVote('p2'),
  sampleVote('p3'),
  sampleVote('p4', { verdict: 'reject', candidate: null }),
  sampleVote('p5', { candidate: 'b' }),
  sampleVote('p6', { round: 2 }),
];
const withLeads = (id: string, ...leads: readonly Lead[]) => sampleState(id, {}, { votes, leads });

onEveryEngine('a lead', (desk) => {
  it('stands on two persons who each approved its candidate in its round', async () => {
    const state = withLeads('two', sampleLead('l'));
    expect(await matchStore(desk()).save(ingest(state))).toBe('saved');
    expect((await matchStore(desk()).load('two'))?.leads).toEqual(state.leads);
    expect(await matchStore(desk()).matchOfLead('l')).toBe('two');
    expect(await matchStore(desk()).matchOfLead('other')).toBeNull();
  });

  it.each<[string, Partial<Lead>, ConstraintKind]>([
    ['one voter twice', { voters: ['p1', 'p1'] }, 'check'],
    ['one voter alone', { voters: ['p1'] }, 'check'],
    ['nobody', { voters: [] }, 'not_null'],
    ['a voter who rejected', { voters: ['p1', 'p4'] }, 'foreign_key'],
    ['a first voter who rejected', { voters: ['p4', 'p1'] }, 'foreign_key'],
    ['votes for different candidates', { voters: ['p1', 'p5'] }, 'foreign_key'],
    ['a vote of another round', { voters: ['p1', 'p6'] }, 'foreign_key'],
    ['somebody who did not vote', { voters: ['p1', 'p9'] }, 'foreign_key'],
    ['a third voter who rejected', { voters: ['p1', 'p2', 'p4'] }, 'foreign_key'],
    ['a third voter for another candidate', { voters: ['p1', 'p2', 'p5'] }, 'foreign_key'],
    ['a third voter who is the first again', { voters: ['p1', 'p2', 'p1'] }, 'check'],
    ['a third voter who is the second again', { voters: ['p1', 'p2', 'p2'] }, 'check'],
    ['votes for another candidate than its own', { candidate: 'b' }, 'foreign_key'],
    ['one voter who rejected, of low consequence', { voters: ['p4'], lowConsequence: true }, 'foreign_key'],
    ['a state that is none', { state: 'open' as 'live' }, 'check'],
  ])('cannot stand on %s', async (name, patch, kind) => {
    await refused(desk(), withLeads(name, sampleLead('l', patch)), kind);
  });

  it('cannot name a third voter twice', async () => {
    const state = withLeads('thrice', sampleLead('l', { voters: ['p1', 'p2', 'p3', 'p3'] }));
    await expect(matchStore(desk()).save(ingest(state))).rejects.toThrow('twice');
    expect(await matchStore(desk()).load('thrice')).toBeNull();
  });

  it('may stand on one vote where the purpose is of low consequence', async () => {
    const lead = sampleLead('low', { voters: ['p1'], lowConsequence: true });
    expect(await matchStore(desk()).save(ingest(withLeads('low', lead)))).toBe('saved');
  });

  it('is the only one of its match that is live or suspended', async () => {
    const over = [
      sampleLead('l1', { state: 'recalled' }),
      sampleLead('l2', { state: 'expired' }),
      sampleLead('l3'),
    ];
    expect(await matchStore(desk()).save(ingest(withLeads('third', ...over)))).toBe('saved');
    for (const [first, second] of [
      ['live', 'live'],
      ['live', 'suspended'],
      ['suspended', 'suspended'],
    ] as const) {
      const leads = [sampleLead('l1', { state: first }), sampleLead('l2', { state: second })];
      await refused(desk(), withLeads(`${first}-${second}`, ...leads), 'unique');
    }
  });
});

onEveryEngine('a match', (desk) => {
  it.each<[string, Partial<MatchState>, ConstraintKind]>([
    ['two live leases', { leases: [sampleLease('l1', 'p1'), sampleLease('l2', 'p2')] }, 'unique'],
    ['a lease that ended for no reason', { leases: [sampleLease('l1', 'p1', { endedAt: at(2) })] }, 'check'],
    ['an approval of no candidate', { votes: [sampleVote('p1', { candidate: null })] }, 'check'],
    ['a rejection of one candidate', { votes: [sampleVote('p1', { verdict: 'reject' })] }, 'check'],
    [
      'a vote for a candidate that it has not',
      { votes: [sampleVote('p1', { candidate: 'z' })] },
      'foreign_key',
    ],
    [
      'a verdict that is none',
      { votes: [sampleVote('p1', { verdict: 'maybe' as 'reject', candidate: null })] },
      'check',
    ],
    [
      'a void of a vote that nobody cast',
      { voids: [{ round: 1, person: 'p1', reason: 'r', at: T0 }] },
      'foreign_key',
    ],
  ])('cannot have %s', async (name, more, kind) => {
    await refused(desk(), sampleState(name, {}, more), kind);
  });

  it('cannot have a status that is none', async () => {
    await refused(desk(), sampleState('status', { status: 'done' as 'queued' }), 'check');
  });

  it('has one vote of a person in a round, even when somebody writes past the desk', async () => {
    await matchStore(desk()).save(ingest(sampleState('vote', {}, { votes: [sampleVote('p1')] })));
    const again = `insert into votes select match_id, round, person, 1, kind, 'reject', null, reasons, limits,
      relied_upon, origins_confirmed, answers, cast_at, counted_at from votes where match_id = 'vote'`;
    await expect(desk().raw(again)).rejects.toThrow(/unique/i);
  });
});

onEveryEngine('the log', (desk) => {
  const LOG = ['match_events', 'votes', 'vote_voids', 'desk_events', 'match_asides'];

  it.each(LOG)('in %s cannot be changed, emptied or cut', async (table) => {
    const db = desk();
    const voids = [{ round: 1, person: 'p1', reason: 'r', at: T0 }];
    const aside = { key: 'push', at: T0, content: '{}', sha256: '', bytes: 2, cut: false };
    const pushed = ingest(sampleState(`log-${table}`, {}, { votes: [sampleVote('p1')], voids }));
    await matchStore(db).save({ ...pushed, asides: [aside] });
    await db.owner(
      `insert into desk_events (stream, seq, kind, at, by_actor, data, prev, hash)
       values ('${table}', 1, 'stop.set', '${T0}', '{}', '{}', '', '')`,
    );
    const [before] = await db.raw(`select count(*) as n from ${table}`);
    expect(Number(before?.n)).toBeGreaterThan(0);
    await expect(
      db.raw(`update ${table} set at = '${T0}'`.replace('votes set at', 'votes set cast_at')),
    ).rejects.toThrow(/append-only|permission denied/);
    await expect(db.raw(`delete from ${table}`)).rejects.toThrow(/append-only|permission denied/);
    const result = await db.engine.write([], [{ sql: `delete from ${table}`, params: [] }]);
    expect(result).toMatchObject({ ok: false, reason: 'constraint', kind: 'append_only' });
    if (db.engine.dialect === 'postgres')
      await expect(db.raw(`truncate ${table} cascade`)).rejects.toThrow('denied');
    expect(await db.raw(`select count(*) as n from ${table}`)).toEqual([before]);
  });
});
