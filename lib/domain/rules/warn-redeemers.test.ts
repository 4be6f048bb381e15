import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decided } from '@/lib/domain/env';
import { feedItems } from '@/lib/domain/feed';
import { isOpen, type Warning } from '@/lib/domain/redeemer';
import { redeem } from '@/lib/domain/rules/lead';
import { acknowledgeLead, chaseRedeemers } from '@/lib/domain/rules/warn-redeemers';
import { aState } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { between, DAY, MINUTE, SECOND } from '@/lib/domain/time';

const approved = () => new Play({}, aState()).approve('p1').approve('p2').pass(SECOND);
const leadOf = (play: Play) => play.state.leads[0]?.id ?? '';
const by = (id: string) => ({ kind: 'integrator', id, key: 'k' }) as const;
const always = { fit: () => true };

const applied = (play: Play, decided: Decided) => {
  if (!decided.ok) return decided.refusal.code;
  for (const event of decided.value.events) play.apply(event);
  return decided.value.events.length;
};
const uses = (play: Play, id: string) => {
  const command = { lead: leadOf(play), purpose: 'investigation', mode: 'live' } as const;
  const answer = redeem(play.state, by(id), play.env(), command, always);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return applied(play, { ok: true, value: answer.value });
};
const acknowledges = (play: Play, id: string, warning: Warning) =>
  applied(play, acknowledgeLead(play.state, by(id), play.env(), { lead: leadOf(play), warning }));
const chased = (play: Play) => applied(play, chaseRedeemers(play.state, play.env()));
const row = (play: Play, id: string) => play.state.redeemers.find((r) => r.integrator === id);
const supervisor = (play: Play, act: 'suspend_lead' | 'resume_lead' | 'recall_lead') =>
  play.do('s', { do: act, lead: leadOf(play) });
/** Who is told what by the last event. */
const told = (play: Play) => {
  const event = play.log.at(-1);
  return event ? feedItems(event, play.log.length, play.state) : [];
};

describe('a system that redeems a lead', () => {
  it('is remembered once, however often it asks', () => {
    const play = approved();
    for (const id of ['use-1', 'use-1', 'use-2']) uses(play, id);
    expect(play.state.redeemers.map((r) => r.integrator)).toEqual(['use-1', 'use-2']);
    expect(play.state.redeemers.some(isOpen)).toBe(false);
  });

  it('is not, when it was never told that the lead is valid', () => {
    const play = approved();
    supervisor(play, 'suspend_lead');
    uses(play, 'use-1');
    expect(play.state.redeemers).toEqual([]);
  });

  it('is told of a suspension, of the end of it, and of a recall; without the case’s own name', () => {
    const play = approved();
    for (const id of ['use-1', 'city']) uses(play, id);
    for (const act of ['suspend_lead', 'resume_lead', 'recall_lead'] as const) {
      supervisor(play, act);
      const type = {
        suspend_lead: 'lead.suspended',
        resume_lead: 'lead.resumed',
        recall_lead: 'lead.recalled',
      }[act];
      expect(told(play)).toMatchObject([
        { integrator: 'city', type, externalId: play.state.match.externalId },
        { integrator: 'use-1', type, externalId: null, leadId: leadOf(play) },
      ]);
    }
  });
});

describe('acknowledging', () => {
  it('is recorded once, and ends the reminders', () => {
    const play = approved();
    uses(play, 'use-1');
    supervisor(play, 'recall_lead');
    expect([acknowledges(play, 'use-1', 'recalled'), acknowledges(play, 'use-1', 'recalled')]).toEqual([
      1, 0,
    ]);
    expect(row(play, 'use-1')).toMatchObject({ told: 'recalled', acknowledgedAt: play.now, chaseAt: null });
    play.pass(30 * DAY);
    expect(chased(play)).toBe(0);
  });

  it('of the suspension is not acknowledging the recall that followed', () => {
    const play = approved();
    uses(play, 'use-1');
    supervisor(play, 'suspend_lead');
    acknowledges(play, 'use-1', 'suspended');
    supervisor(play, 'recall_lead');
    expect(row(play, 'use-1')).toMatchObject({ told: 'recalled', acknowledgedAt: null });
    expect(acknowledges(play, 'use-1', 'suspended')).toBe('nothing_to_acknowledge');
  });

  it('is refused where there is nothing to acknowledge, and to whoever never redeemed', () => {
    const play = approved();
    uses(play, 'use-1');
    expect(acknowledges(play, 'use-1', 'recalled')).toBe('nothing_to_acknowledge');
    supervisor(play, 'recall_lead');
    expect(acknowledges(play, 'stranger', 'recalled')).toBe('lead_unknown');
  });

  it('is asked of nobody once the lead stands again or has expired', () => {
    for (const end of ['resumed', 'expired']) {
      const play = approved();
      uses(play, 'use-1');
      supervisor(play, 'suspend_lead');
      if (end === 'resumed') supervisor(play, 'resume_lead');
      else play.pass(40 * DAY).do('desk', { do: 'expire_lead' });
      expect(row(play, 'use-1'), end).toMatchObject({ told: null, chaseAt: null });
      play.pass(DAY);
      expect(chased(play)).toBe(0);
    }
  });
});

const MOVES = ['use', 'suspend_lead', 'resume_lead', 'recall_lead', 'ack', 'chase', 'wait'] as const;
const tries = (act: 'suspend_lead' | 'resume_lead' | 'recall_lead') => (play: Play) =>
  play.try('s', { do: act, lead: leadOf(play) });
const ACTS: Readonly<Record<(typeof MOVES)[number], (play: Play) => unknown>> = {
  use: (play) => uses(play, 'use-1'),
  suspend_lead: tries('suspend_lead'),
  resume_lead: tries('resume_lead'),
  recall_lead: tries('recall_lead'),
  ack: (play) =>
    acknowledges(play, 'use-1', play.state.leads[0]?.state === 'recalled' ? 'recalled' : 'suspended'),
  wait: (play) => play.pass(20 * MINUTE),
  chase: (play) => {
    const mine = row(play, 'use-1');
    const due = mine?.told && !mine.acknowledgedAt && (mine.chaseAt ?? '') <= play.now;
    expect(chased(play)).toBe(due ? 1 : 0);
  },
};

describe('the chase', () => {
  it('reminds at growing intervals without end, whoever pushed it too, and only who is late', () => {
    const play = approved();
    for (const id of ['use-1', 'use-2', 'city']) uses(play, id);
    supervisor(play, 'recall_lead');
    acknowledges(play, 'use-2', 'recalled');
    expect(chased(play)).toBe(0);
    const waits: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      const due = row(play, 'use-1')?.chaseAt ?? '';
      waits.push(between(play.now, due));
      play.now = due;
      expect(chased(play)).toBe(1);
      expect(told(play)).toMatchObject([
        { integrator: 'use-1', type: 'lead.recalled', externalId: null },
        { integrator: 'city', type: 'lead.recalled', externalId: play.state.match.externalId },
      ]);
      expect(chased(play), 'not twice for one moment').toBe(0);
    }
    const hours = waits.map((ms) => ms / MINUTE / 60);
    expect(hours).toEqual([0.25, 1, 4, 12, 24, 24, 24, 24]);
  });

  it('never reminds early, nor whom it need not, in any order of things', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES), { maxLength: 25 }), (moves) => {
        const play = approved();
        for (const move of moves) {
          ACTS[move](play);
          const mine = row(play, 'use-1');
          const stands = play.state.leads[0]?.state ?? '';
          const warns = stands === 'suspended' || stands === 'recalled';
          expect(mine?.told ?? null).toBe(mine && warns ? stands : null);
        }
      }),
      { numRuns: 200 },
    );
  });
});
