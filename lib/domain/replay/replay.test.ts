import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchEvent } from '@/lib/domain/event';
import { LONGEST_PAUSE, pauseBetween, SHORTEST_PAUSE, SPEEDS } from '@/lib/domain/replay/pace';
import { replay } from '@/lib/domain/replay/replay';
import { aBallot, anAnalysis } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { plus } from '@/lib/domain/time';

const stored = (play: Play): readonly MatchEvent[] =>
  play.log.map((event, i) => ({ ...event, matchId: 'm', seq: i + 1, prev: '', hash: `hash-${i + 1}` }));
const of = (play: Play, person: string, round = 1) =>
  replay(play.state, stored(play), { person, round }, { p1: 'Ada' });

describe('a replay', () => {
  it('tells one person’s review in order, stage by stage, and nobody else’s', () => {
    const play = new Play();
    play.approve('p1').approve('p2');
    const view = of(play, 'p1');
    const stages = view?.steps.map(({ stage }) => stage) ?? [];
    expect([...new Set(stages)]).toEqual(['analysis', 'comparison', 'opinion', 'evidence', 'decision']);
    expect(view?.steps.map(({ seq }) => seq)).toEqual(
      view?.steps.map(({ seq }) => seq).toSorted((a, b) => a - b),
    );
    expect(view?.steps[0]?.kind).toBe('match.claimed');
    expect(view?.steps.find(({ kind }) => kind === 'probe.analysed')?.analysis).toEqual(anAnalysis());
    const seal = view?.steps.find(({ kind }) => kind === 'opinions.sealed');
    expect(Object.keys(seal?.opinions ?? {}).length).toBeGreaterThan(0);
    expect(view?.steps.find(({ kind }) => kind === 'vote.counted')?.vote?.person).toBe('p1');
    expect(JSON.stringify(view)).not.toContain('p2');
    expect(of(play, 'p3')).toBeNull();
    expect(of(play, 'p1', 2)).toBeNull();
  });

  it('holds nothing of a vote that does not count yet, and no token of a hold', () => {
    const play = new Play();
    play
      .toDecision('p1')
      .prepared('p1')
      .cast('p1', aBallot({ reasons: 'kept to themselves' }));
    const view = of(play, 'p1');
    expect(view?.steps.length).toBeGreaterThan(5);
    expect(view?.steps.some(({ kind }) => kind.startsWith('vote.'))).toBe(false);
    expect(JSON.stringify(view)).not.toMatch(/kept to themselves|tokenHash|countsAt/);
  });
});

describe('its pace', () => {
  it('waits no longer than it says, says what was cut, and lets each event be seen', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.constantFrom(...SPEEDS), (ms, speed) => {
        const pause = pauseBetween('2026-03-01T08:00:00.000Z', plus('2026-03-01T08:00:00.000Z', ms), speed);
        expect(pause.real).toBe(ms);
        expect(pause.played).toBeGreaterThanOrEqual(SHORTEST_PAUSE);
        expect(pause.played).toBeLessThanOrEqual(LONGEST_PAUSE);
        expect(pause.capped).toBe(ms / speed > LONGEST_PAUSE);
      }),
    );
  });
});
