import { describe, expect, it } from 'vitest';
import type { MatchEvent } from '@/lib/domain/event';
import { matchFile } from '@/lib/domain/match-file';
import { aBallot, anAnalysis } from '@/lib/domain/testing/build';
import { canary } from '@/lib/domain/testing/canaries';
import { canaryState } from '@/lib/domain/testing/canary-state';
import { Play } from '@/lib/domain/testing/play';

/** The log as stored; hashes are the store's business. */
const stored = (play: Play): readonly MatchEvent[] =>
  play.log.map((event, i) => ({ ...event, matchId: 'm', seq: i + 1, prev: '', hash: `hash-${i + 1}` }));
const fileOf = (play: Play) => matchFile(play.state, stored(play), play.env(), { p1: 'Ada' });
const kinds = (play: Play) => fileOf(play).events.map((e) => e.kind);

describe('what arrived beside the match', () => {
  it('is in the file, in the order in which it came', () => {
    const play = new Play();
    const by = { kind: 'integrator', id: 'city', key: 'k' } as const;
    const aside = { key: 'push', sha256: 'x', bytes: 2, cut: false };
    const sight = { track: 't', at: null, mediaTimeMs: null, camera: null, candidates: [] };
    play.apply({ kind: 'aside.kept', at: play.now, by, data: { aside } });
    play.apply({ kind: 'sight.recorded', at: play.now, by, data: { sight, aside, dropped: [] } });
    expect(fileOf(play).beside.map((b) => [b.aside, b.sight])).toEqual([
      [aside, null],
      [aside, sight],
    ]);
  });
});

describe('the match file', () => {
  it('holds no token of a hold and no pending vote', () => {
    const state = canaryState('decision', 'vote');
    const body = JSON.stringify(matchFile(state, [], new Play().env(), {}));
    const pending = ['reasons', 'limits', 'reliedUpon', 'origins', 'answers', 'countsAt'];
    const secret = [
      'old.token',
      'my.token',
      ...['my', 'half'].flatMap((who) => pending.map((f) => `${who}.${f}`)),
    ];
    expect(secret.filter((name) => body.includes(canary(name)))).toEqual([]);
    const open = [
      'match.externalId',
      'candidate.label',
      'purpose.offence',
      'other.reasons',
      'other.worksheet',
      'other.pin',
      'other.sealedView',
      'other.onlyUnderAid',
      'closed.paidBy',
      'void.reason',
    ];
    expect(open.filter((name) => !body.includes(canary(name)))).toEqual([]);
  });

  it('shows a vote when it counts and not before, in rows and in events', () => {
    const play = new Play()
      .toDecision('p1')
      .prepared('p1')
      .cast('p1', aBallot({ reasons: canary('reasons') }));
    expect(kinds(play)).not.toContain('vote.pended');
    expect(JSON.stringify(fileOf(play))).not.toContain(canary('reasons'));
    play.count();
    expect(kinds(play)).toEqual(expect.arrayContaining(['vote.pended', 'vote.counted']));
    expect(JSON.stringify(fileOf(play))).toContain(canary('reasons'));
  });

  it('shows what somebody did with candidates once it is sealed, not while they are at it', () => {
    const play = new Play().do('p1', { do: 'claim' }).do('p1', { do: 'analyse', analysis: anAnalysis() });
    const differences = [{ component: 'ears' as const, note: canary('draft') }];
    const pin = { id: canary('pin'), component: 'ears', probe: [1, 2], candidate: [3, 4] } as const;
    for (const candidate of ['a', 'b']) {
      play.do('p1', {
        do: 'dispose',
        choice: { candidate, choice: 'excluded', differences, worksheet: null, pins: [pin] },
      });
    }
    const unsealed = fileOf(play.do('p1', { do: 'finish_comparison' }));
    expect(JSON.stringify(unsealed)).not.toContain(canary('draft'));
    expect(JSON.stringify(unsealed)).not.toContain(canary('pin'));
    expect(unsealed.events.map((e) => e.kind)).not.toContain('candidate.disposed');
    const sealed = fileOf(play.do('p1', { do: 'seal', opinions: {} }));
    expect(sealed.rounds[0]?.dispositions.map((d) => d.pins)).toEqual([[pin], [pin]]);
    expect(sealed.events.filter((e) => e.kind === 'candidate.disposed')).toHaveLength(2);
  });

  it('shows unsealed work too once the match is closed: nobody goes on with it', () => {
    const play = new Play().toDecision('p1').do('p1', { do: 'release' });
    play.do('p2', { do: 'claim' }).do('p2', { do: 'analyse', analysis: anAnalysis() });
    const differences = [{ component: 'ears' as const, note: 'lobes' }];
    play.do('p2', {
      do: 'dispose',
      choice: { candidate: 'a', choice: 'excluded', differences, worksheet: null },
    });
    expect(fileOf(play).rounds[0]?.dispositions.map((d) => d.person)).toEqual(['p1', 'p1']);
    play.do('i', { do: 'withdraw_match' });
    expect(fileOf(play).rounds[0]?.dispositions.map((d) => d.person)).toEqual(['p1', 'p1', 'p2']);
  });

  it('has a round each, exposures in order, a sentence an event, and says what evidence is worth', () => {
    const play = new Play().toDecision('p2').prepared('p2').do('p2', { do: 'release' }).vote('p1', 'reject');
    const file = fileOf(play);
    expect(file.rounds.map((r) => r.round)).toEqual([1]);
    expect(file.rounds[0]?.exposures.map((e) => e.seq)).toEqual(
      [...(file.rounds[0]?.exposures ?? [])].map((e) => e.seq).sort((a, b) => a - b),
    );
    for (const event of file.events) expect(event.says.length).toBeGreaterThan(5);
    expect(file.events.some((e) => e.says.includes('Ada'))).toBe(true);
    expect(file.evidence.map((e) => [e.counts, e.why])).toEqual([
      [true, 'Independent of the match.'],
      [true, 'Independent of the match.'],
    ]);
  });
});
