import { describe, expect, it } from 'vitest';
import type { Decided } from '@/lib/domain/env';
import type { EventKind, NewEvent } from '@/lib/domain/event';
import { HANDLERS } from '@/lib/domain/evolve-handlers';
import { recordSight } from '@/lib/domain/rules/sight';
import { acknowledgeLead, chaseRedeemers } from '@/lib/domain/rules/warn-redeemers';
import { sayEvent } from '@/lib/domain/say-event';
import { anAnalysis, anItem, aState, aWorksheet } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { DAY, MINUTE, SECOND } from '@/lib/domain/time';

const applied = (play: Play, decided: Decided): Play => {
  for (const event of decided.ok ? decided.value.events : []) play.apply(event);
  return play;
};

/** A lead that was redeemed and recalled, its redeemer reminded and then heard. */
const warned = (): Play => {
  const play = new Play().approve('p1').approve('p2').pass(SECOND);
  const lead = play.lead?.id ?? '';
  play.do('i', { do: 'redeem', lead, purpose: 'investigation' }).do('s', { do: 'recall_lead', lead });
  applied(play.pass(DAY), chaseRedeemers(play.state, play.env()));
  const city = { kind: 'integrator', id: 'city', key: 'k' } as const;
  return applied(play, acknowledgeLead(play.state, city, play.env(), { lead, warning: 'recalled' }));
};

/** Pushed with something beside it, then seen once more, with somebody who was not pushed. */
const seen = (): Play => {
  const play = new Play({}, aState({ provider: { ...aState().match.provider, name: 'Amazon Rekognition' } }));
  const city = { kind: 'integrator', id: 'city', key: 'k' } as const;
  const aside = { key: 'push', sha256: 'x', bytes: 12, cut: true };
  play.apply({ kind: 'aside.kept', at: play.now, by: city, data: { aside } });
  const stranger = { externalId: 'stranger', score: null, belowProviderThreshold: null };
  const sight = { track: 't-1', at: play.now, mediaTimeMs: null, camera: 'gate', candidates: [stranger] };
  return applied(play, recordSight(play.state, city, play.env(), sight, { ...aside, key: 's' }));
};

/** Nine short histories that between them make every kind of event there is. */
const everyKind = (): readonly NewEvent[] => {
  const play = new Play().do('p1', { do: 'claim' }).do('p1', { do: 'hand_over', to: 'p2' });
  play
    .do('p2', { do: 'claim' })
    .pass(20 * MINUTE)
    .do('p2', { do: 'renew' })
    .do('p2', { do: 'release' })
    .approve('p2');
  play.toDecision('p3').prepared('p3');
  const ballot = play.state.votes[0];
  if (!ballot) throw new Error('no vote');
  play.cast('p3', ballot).do('p3', { do: 'take_back' }).cast('p3', ballot).count();
  const lead = play.lead?.id ?? '';
  play
    .do('s', { do: 'suspend_lead', lead })
    .do('s', { do: 'resume_lead', lead })
    .do('s', { do: 'read_file' });
  play
    .do('i', { do: 'redeem', lead, purpose: 'investigation' })
    .do('i', { do: 'redeem', lead, purpose: 'other' });
  play.do('p3', { do: 'declare_conflict' }).pass(SECOND);
  play.do('i', { do: 'add_evidence', item: anItem('new', { addedAt: play.now }), touches: [] });
  play
    .do('s', { do: 'reopen' })
    .do('i', { do: 'withdraw_evidence', key: 'e1' })
    .do('i', { do: 'withdraw_match' });
  const second = new Play()
    .approve('p1')
    .approve('p2')
    .pass(31 * DAY)
    .do('desk', { do: 'expire_lead' });
  const third = new Play({ waitDays: 1 }, aState()).pass(2 * DAY).do('desk', { do: 'expire_match' });
  const fourth = new Play()
    .do('p1', { do: 'claim' })
    .do('p1', { do: 'analyse', analysis: anAnalysis() })
    .do('p1', { do: 'record_tools', candidate: 'a' });
  const fifth = new Play().do('p1', { do: 'claim' }).do('p1', { do: 'analyse', analysis: anAnalysis() });
  const worksheet = aWorksheet('similar', {}, 'overlay');
  for (const candidate of ['a', 'b'])
    fifth.do('p1', { do: 'dispose', choice: { candidate, choice: 'retained', differences: [], worksheet } });
  fifth.do('p1', { do: 'finish_comparison' }).do('p1', { do: 'seal', opinions: { a: 1, b: 0 } });
  const tried = new Play({}, aState({ mode: 'sandbox' })).do('i', { do: 'simulate', outcome: 'lead' });
  const purged = new Play().do('s', { do: 'set_hold' }).do('s', { do: 'lift_hold' });
  purged
    .vote('p1', 'reject')
    .vote('p2', 'reject')
    .pass(90 * DAY)
    .do('desk', { do: 'purge' });
  const drawn = new Play()
    .approve('p1')
    .approve('p2')
    .do('desk', { do: 'draw_recheck' })
    .do('desk', { do: 'answer_recheck', verdict: 'reject', opinion: -3 })
    .do('s', { do: 'conclude_recheck', finding: 'decision_wrong' });
  return [drawn, play, second, third, fourth, fifth, tried, purged, warned(), seen()].flatMap((p) => p.log);
};

const KINDS = ['match.ingested', ...Object.keys(HANDLERS)] as readonly EventKind[];

describe('what an event says', () => {
  const events = everyKind();
  it.each(KINDS)('%s', (kind) => {
    const of = events.filter((event) => event.kind === kind);
    expect(of.length).toBeGreaterThan(0);
    for (const event of of) {
      const said = sayEvent(event, { p1: 'Ada', 'integrator:city': 'City' });
      expect(said).not.toMatch(/undefined|null|\[object|NaN|p1\b/);
      expect(said.length).toBeGreaterThan(8);
    }
  });
});
