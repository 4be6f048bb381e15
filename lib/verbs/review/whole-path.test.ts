import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewEvent } from '@/lib/domain/event';
import { evolveAll } from '@/lib/domain/evolve';
import { aBallot, anItem } from '@/lib/domain/testing/build';
import { DAY, SECOND } from '@/lib/domain/time';
import type { PersonActor } from '@/lib/ports/actors';
import { systemActor } from '@/lib/ports/actors';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { addEvidence } from '@/lib/verbs/audit/add-evidence';
import { recallLead } from '@/lib/verbs/audit/recall-lead';
import { reopenMatch } from '@/lib/verbs/audit/reopen-match';
import { resumeLead } from '@/lib/verbs/audit/resume-lead';
import { suspendLead } from '@/lib/verbs/audit/suspend-lead';
import { leadToken } from '@/lib/verbs/intake/lead-token';
import { redeemLead } from '@/lib/verbs/intake/redeem-lead';
import { withdrawEvidence } from '@/lib/verbs/intake/withdraw-evidence';
import { addKey } from '@/lib/verbs/integrators/add-key';
import { disablePerson } from '@/lib/verbs/people/disable-person';
import { revokeQualification } from '@/lib/verbs/people/revoke-qualification';
import { setAliases } from '@/lib/verbs/people/set-aliases';
import { setRoles } from '@/lib/verbs/people/set-roles';
import { declareConflict } from '@/lib/verbs/review/declare-conflict';

let t: ReviewDesk;
let ada: PersonActor;
let bob: PersonActor;

beforeAll(async () => {
  t = await ReviewDesk.open();
  ada = await t.person('ada');
  bob = await t.person('bob');
});
afterAll(() => t.close());

const redeem = async (matchId: string, purpose = 'investigation') => {
  const lead = (await t.load(matchId)).leads.at(-1)?.id ?? 'none';
  const done = await redeemLead(t.desk, t.integrator, {
    token: leadToken(t.desk.config.secret, lead),
    purpose,
  });
  return done.ok ? done.value.status : done.refusal.code;
};

/** A match that two people approved. */
const approved = async (): Promise<string> => {
  const id = await t.push();
  await t.vote(ada, 'approve');
  await t.vote(bob, 'approve');
  return id;
};

const replays = async (matchId: string): Promise<void> => {
  const events = await t.desk.stores.matches.events(matchId);
  const replayed = evolveAll(null, events as readonly NewEvent[]);
  const stored = await t.load(matchId);
  const sorted = (state: typeof stored) => ({
    ...state,
    dispositions: [...state.dispositions].sort((a, b) =>
      `${a.person}${a.candidate}` < `${b.person}${b.candidate}` ? -1 : 1,
    ),
  });
  expect(sorted(stored)).toEqual(sorted(replayed));
};

describe('from the claim to the use of a lead', () => {
  it('goes through two people, the desk’s count, and the redeemer’s question', async () => {
    const id = await t.push();
    await t.vote(ada, 'approve');
    expect((await t.load(id)).match.status).toBe('queued');
    expect(await redeem(id)).toBe('lead_unknown');
    await t.vote(bob, 'approve');
    const state = await t.load(id);
    expect(state.match.status).toBe('approved');
    expect(state.leads).toMatchObject([
      { state: 'live', voters: [ada.person.id, bob.person.id], purpose: 'investigation' },
    ]);
    expect([await redeem(id), await redeem(id, 'immigration')]).toEqual(['valid', 'purpose_mismatch']);
    await replays(id);
  });

  it('goes through an adjudicator who sees all stages first', async () => {
    const id = await t.push();
    await t.vote(ada, 'approve');
    await t.vote(bob, 'reject');
    expect((await t.load(id)).match.status).toBe('adjudication');
    const eve = await t.person('eve', ['examiner']);
    const held = await t.claim(eve, true);
    const views = await t.review(eve, held);
    expect(views.slice(0, -2).every((view) => view.others === null)).toBe(true);
    expect(views.at(-1)?.others).toMatchObject([{ verdict: 'approve' }, { verdict: 'reject' }]);
    expect(JSON.stringify(views)).not.toContain(ada.person.id);
    await must(t.cast(eve, held, aBallot()));
    await t.settle(id, 10 * SECOND);
    expect((await t.load(id)).leads).toMatchObject([{ voters: [ada.person.id, eve.person.id] }]);
    await replays(id);
  });
});

describe('a lead is asked about at each use', () => {
  const supervisor = () => t.supervisor();
  const change = async (id: string) => ({
    matchId: id,
    leadId: (await t.load(id)).leads.at(-1)?.id ?? '',
    reason: 'asked',
  });

  it('is suspended, resumed and recalled by supervisors alone', async () => {
    const id = await approved();
    const input = await change(id);
    expect(await codeOf(suspendLead(t.desk, ada, input))).toBe('forbidden');
    await must(suspendLead(t.desk, supervisor(), input));
    expect(await redeem(id)).toBe('suspended');
    await must(resumeLead(t.desk, supervisor(), input));
    expect(await redeem(id)).toBe('valid');
    await must(recallLead(t.desk, supervisor(), input));
    expect([await redeem(id), await codeOf(resumeLead(t.desk, supervisor(), input))]).toEqual([
      'recalled',
      'lead_state',
    ]);
    await replays(id);
  });

  it('falls with the evidence it rests on, until new people have voted on more', async () => {
    const id = await approved();
    await must(withdrawEvidence(t.desk, t.integrator, { matchId: id, key: 'e1', reason: 'a mix-up' }));
    expect(await redeem(id)).toBe('suspended');
    expect(await codeOf(resumeLead(t.desk, supervisor(), await change(id)))).toBe('quorum_gone');
    expect(await codeOf(reopenMatch(t.desk, supervisor(), { matchId: id, reason: 'new' }))).toBe(
      'reopen_needs_evidence',
    );
    t.clock.pass(SECOND);
    await must(addEvidence(t.desk, supervisor(), { matchId: id, item: anItem('e3') }));
    await must(reopenMatch(t.desk, supervisor(), { matchId: id, reason: 'new' }));
    expect((await t.load(id)).leads).toMatchObject([{ state: 'recalled' }]);
    for (const who of [ada, bob]) {
      const claimed = await t.desk.stores.matches.claimable({
        lane: 'general',
        person: who.person.id,
        status: 'queued',
        now: t.clock.now(),
        limit: 9,
      });
      expect(claimed).not.toContain(id);
    }
    await replays(id);
    const [cid, dan] = [await t.person('cid'), await t.person('dan')];
    for (const who of [cid, dan]) {
      const held = await t.claim(who);
      await t.review(who, held);
      await must(t.cast(who, held, aBallot({ reliedUpon: ['e2', 'e3'], originsConfirmed: ['e2', 'e3'] })));
      await t.settle(id, 10 * SECOND);
    }
    expect((await t.load(id)).leads.map((l) => l.state)).toEqual(['recalled', 'live']);
    expect(await redeem(id)).toBe('valid');
    await replays(id);
  });

  it('falls with a voter’s conflict, key or qualification', async () => {
    const conflict = await approved();
    await must(declareConflict(t.desk, ada, conflict));
    expect(await redeem(conflict)).toBe('suspended');

    const lapsed = await approved();
    const [held] = await t.desk.stores.people.qualifications(bob.person.id);
    await must(revokeQualification(t.desk, systemActor, { qualificationId: held?.id ?? '' }));
    expect(await redeem(lapsed)).toBe('suspended');
    bob = await t.person('bob the second');

    const key = await approved();
    expect(await redeem(key)).toBe('valid');
    await must(
      addKey(t.desk, systemActor, {
        integratorId: t.integrator.integrator.id,
        scopes: ['leads:redeem'],
        holder: ada.person.id,
      }),
    );
    expect(await redeem(key)).toBe('suspended');
    ada = await t.person('ada the second');
  });

  it('falls with a voter’s role, or with their access', async () => {
    const id = await approved();
    await must(setRoles(t.desk, systemActor, { personId: ada.person.id, roles: ['auditor'] }));
    expect(await redeem(id)).toBe('suspended');
    ada = await t.person('ada the third');
    const other = await approved();
    await must(disablePerson(t.desk, systemActor, { personId: bob.person.id }));
    expect(await redeem(other)).toBe('suspended');
    bob = await t.person('bob the third');
  });

  it('falls when a voter turns out to be the source of an item, under a name learned later', async () => {
    const id = await approved();
    const item = anItem('late', { obtainedBy: 'Badge 4711' });
    await must(addEvidence(t.desk, supervisor(), { matchId: id, item }));
    expect(await redeem(id)).toBe('valid');
    await must(setAliases(t.desk, systemActor, { personId: ada.person.id, alsoKnownAs: ['badge 4711'] }));
    expect(await redeem(id)).toBe('suspended');
    ada = await t.person('ada the fourth');
  });

  it('ends with its time, whether the desk has marked it or not', async () => {
    const id = await approved();
    t.clock.pass(30 * DAY);
    expect(await redeem(id)).toBe('expired');
    await t.settle(id);
    expect((await t.load(id)).leads).toMatchObject([{ state: 'expired' }]);
    await replays(id);
  });
});
