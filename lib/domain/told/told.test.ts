import { describe, expect, it } from 'vitest';
import { DESK_EVENT_KINDS, type DeskEvent } from '@/lib/domain/desk-event';
import type { NewEvent } from '@/lib/domain/event';
import { HANDLERS } from '@/lib/domain/evolve-handlers';
import { Play } from '@/lib/domain/testing/play';
import { SECOND } from '@/lib/domain/time';
import { KIND_GROUPS, KIND_TITLES, kindsOf, titleOf } from '@/lib/domain/told/kinds';
import { SAID_KINDS, sayDeskEvent } from '@/lib/domain/told/say-desk-event';
import { tellMatchEvent } from '@/lib/domain/told/tell';

const ALL = ['match.ingested', ...Object.keys(HANDLERS), ...DESK_EVENT_KINDS];

describe('kinds of events', () => {
  it.each(ALL)('%s has a title, in one group', (kind) => {
    expect(KIND_TITLES[kind]?.length).toBeGreaterThan(6);
    const groups = Object.values(KIND_GROUPS).filter(({ kinds }) => Object.hasOwn(kinds, kind));
    expect(groups).toHaveLength(1);
  });

  it('are asked for alone or by group, and by nothing else', () => {
    expect(kindsOf('vote.counted')).toEqual(['vote.counted']);
    expect(kindsOf('access')).toContain('image.read');
    for (const word of ['', 'constructor', 'vote', 'vote.counted ']) expect(kindsOf(word)).toBeNull();
    expect(titleOf('of.tomorrow')).toBe('of.tomorrow');
  });
});

describe('what an event beside the matches says', () => {
  const said = (kind: DeskEvent['kind'], stream: string, data: DeskEvent['data'] = {}) =>
    sayDeskEvent(
      { kind, stream, data, at: '2026-03-01T08:00:00.000Z', by: { kind: 'system', id: 'desk' } },
      { p1: 'Ada', 'integrator:i1': 'City' },
    );

  it.each(DESK_EVENT_KINDS)('%s: a sentence, whatever its data lacks', (kind) => {
    expect(SAID_KINDS).toContain(kind);
    for (const stream of ['person:p1', 'rights:p1', 'integrator:i1', 'lane:serious', 'desk', 'access:m1']) {
      const sentence = said(kind, stream);
      expect(sentence).not.toMatch(/undefined|null|\[object|NaN|\bp1\b|\bi1\b/);
      expect(sentence.length).toBeGreaterThan(8);
    }
  });

  it('names whom and what it is about', () => {
    expect(said('person.roles_set', 'person:p1', { roles: ['abuse_officer', 'admin'] })).toBe(
      'Ada now has the roles: abuse officer, admin',
    );
    expect(said('image.read', 'access:m1', { item: 'candidate:a', size: 'thumb', stage: 'comparison' })).toBe(
      'Was served candidate a (small; stage comparison)',
    );
    expect(said('stop.set', 'desk', { lane: null, reason: 'A doubt.' })).toBe(
      'The desk was stopped: A doubt.',
    );
  });
});

describe('what an event of a match tells those who have not opened its file', () => {
  /** Words that only the record of a review holds. */
  const SECRETS = ['what e1 says', 'reasons of p1', 'support for', 'approve', 'similar', 'limited', 'reject'];
  const play = new Play().approve('p1').approve('p2').pass(SECOND);
  const tell = (event: NewEvent, opened: boolean) => tellMatchEvent(event, { p1: 'Ada' }, opened);

  it('is who did what and when, and nothing of what was found or decided', () => {
    const told = play.log.map((event) => tell(event, false).says);
    for (const secret of SECRETS) expect(told.filter((says) => says.includes(secret))).toEqual([]);
    expect(told).toContain('Opinions were sealed');
    const by = { kind: 'person', id: 'p1' } as const;
    const items = ['candidate:a', 'evidence:alibi', 'evidence:x'];
    const data = { person: 'p1', stage: 'comparison', items } as const;
    expect(tell({ kind: 'content.shown', at: play.now, by, data }, false).says).toBe(
      'Ada was shown candidate a, an evidence item (comparison)',
    );
  });

  it('is the whole sentence for those who have', () => {
    const whole = play.log.map((event) => tell(event, true));
    expect(whole.every((one) => one.whole)).toBe(true);
    expect(whole.some(({ says }) => says.includes('support for'))).toBe(true);
    const sealed = play.log.find(({ kind }) => kind === 'opinions.sealed');
    expect(sealed && tell(sealed, false).whole).toBe(false);
  });
});
