import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBallot, noBallot } from '@/lib/domain/testing/build';
import { SECOND } from '@/lib/domain/time';
import { secretDigest, ticketOf } from '@/lib/ledger/ticket';
import type { PersonActor } from '@/lib/ports/actors';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { resumeLead } from '@/lib/verbs/audit/resume-lead';
import { withdrawEvidence } from '@/lib/verbs/intake/withdraw-evidence';
import { withdrawMatch } from '@/lib/verbs/intake/withdraw-match';
import { concludeRecheck } from '@/lib/verbs/sampling/conclude-recheck';
import { endPlan } from '@/lib/verbs/sampling/end-plan';
import { readSampling } from '@/lib/verbs/sampling/read-sampling';
import { setPlan } from '@/lib/verbs/sampling/set-plan';
import { answerRechecks } from '@/lib/worker/answer-rechecks';
import { drawSamples } from '@/lib/worker/draw-samples';
import { raiseAlarms } from '@/lib/worker/raise-alarms';

let t: ReviewDesk;
let crew: readonly [PersonActor, PersonActor, PersonActor];
beforeEach(async () => {
  t = await ReviewDesk.open();
  crew = [await t.person('ada'), await t.person('bo'), await t.person('cy')];
});
afterEach(() => t.close());

const ANY = { lanes: [], purposes: [], outcomes: [], qualifications: [] } as const;
const EVERY = { name: 'Every decision', share: 10_000, strata: ANY, always: [] } as const;
const set = (rule: Partial<typeof EVERY> & { id?: string } = {}) =>
  must(setPlan(t.desk, t.supervisor(), { ...EVERY, ...rule }));

/** All that the log holds is in its order, drawn from and answered. */
const work = async (): Promise<void> => {
  while ((await t.desk.stores.log.order(500)) > 0);
  while (await drawSamples.run(t.desk));
  await answerRechecks.run(t.desk);
};
const alarms = async () =>
  (await t.desk.stores.lanes.alarms())
    .filter((a) => !a.clearedAt)
    .map(({ matchId, text }) => ({ matchId, text }));

/** A match that two people approve. */
const approved = async (): Promise<string> => {
  const id = await t.push();
  await t.vote(crew[0], 'approve');
  await t.vote(crew[1], 'approve');
  return id;
};
const drawnOf = async (id: string) => {
  const [drawn] = (await t.load(id)).rechecks;
  if (!drawn) throw new Error('not drawn');
  return drawn;
};

describe('a decision under a plan of every decision', () => {
  it('is drawn once, whatever is tried again, into a match that only somebody fresh may take', async () => {
    await set();
    const id = await approved();
    await work();
    await work();
    const drawn = await drawnOf(id);
    const review = await t.load(drawn.recheck);
    expect(review.match).toMatchObject({
      status: 'queued',
      round: 1,
      integrator: expect.stringMatching(/^recheck\//),
    });
    expect((await t.load(id)).rechecks).toHaveLength(1);
    for (const voter of crew.slice(0, 2))
      expect(
        await codeOf(
          t
            .claim(voter)
            .then((value) => ({ ok: true as const, value }))
            .catch(() => ({
              ok: false as const,
              refusal: { code: 'nothing_to_claim' as const, detail: '' },
            })),
        ),
      ).toBe('nothing_to_claim');
    expect((await t.claim(crew[2])).matchId).toBe(drawn.recheck);
  });

  it('that is approved and then spoken against loses its lead at once, until a supervisor has concluded', async () => {
    await set();
    const id = await approved();
    await work();
    const { recheck } = await drawnOf(id);
    const held = await t.claim(crew[2]);
    await t.review(crew[2], held, -3);
    await must(t.cast(crew[2], held, noBallot('reject')));
    await t.settle(recheck, 10 * SECOND);
    await work();
    const state = await t.load(id);
    expect(state.match.status).toBe('approved');
    expect(state.leads).toMatchObject([
      { state: 'suspended', stateReason: expect.stringContaining('re-review') },
    ]);
    expect(state.rechecks).toMatchObject([
      { result: 'differs', verdict: 'reject', opinion: -3, excluded: false, against: true, why: ['share'] },
    ]);
    expect((await t.load(recheck)).leads).toEqual([]);
    expect(await alarms()).toEqual([{ matchId: id, text: expect.stringContaining('speaks against') }]);
    await raiseAlarms.run(t.desk);
    expect(await alarms()).toHaveLength(1);

    const leadId = state.leads[0]?.id ?? '';
    const resume = () => resumeLead(t.desk, t.supervisor(), { matchId: id, leadId, reason: 'looked again' });
    expect(await codeOf(resume())).toBe('difference_open');
    const view = await must(readSampling(t.desk, t.supervisor()));
    expect(view.results).toMatchObject([
      { by: 'share', drawn: 1, waiting: 0, differs: 1, outcome: 'approved' },
    ]);
    expect(view.open).toMatchObject([{ match: id, recheck, lead: 'suspended', verdict: 'reject' }]);
    expect(JSON.stringify(view)).not.toContain(crew[2].person.id);
    expect(await t.desk.stores.sampling.falseLeads('general', state.match.receivedAt)).toEqual({
      ...{ answered: 1, wrong: 0, disputed: 1 },
    });

    const words = 'Both files: the lobe is attached in one.';
    const conclude = (actor: PersonActor) =>
      concludeRecheck(t.desk, actor, { match: id, recheck, finding: 'decision_stands', words });
    expect(await codeOf(conclude(crew[2]))).toBe('forbidden');
    expect((await conclude(t.supervisor())).ok).toBe(true);
    expect(await codeOf(conclude(t.supervisor()))).toBe('recheck_state');
    expect(await alarms()).toEqual([]);
    expect((await resume()).ok).toBe(true);
    expect((await must(readSampling(t.desk, t.supervisor()))).open).toEqual([]);
  });

  it('that is agreed with changes nothing and tells nobody', async () => {
    await set();
    const id = await approved();
    await work();
    const before = await t.load(id);
    const { recheck } = await drawnOf(id);
    const held = await t.claim(crew[2]);
    await t.review(crew[2], held);
    await must(t.cast(crew[2], held, aBallot()));
    await t.settle(recheck, 10 * SECOND);
    await work();
    const after = await t.load(id);
    expect(after.rechecks).toMatchObject([{ result: 'agrees', against: false, otherCandidate: 'a' }]);
    expect([after.leads, after.match.status, after.match.version]).toEqual([
      ...[before.leads, before.match.status, before.match.version],
    ]);
    const review = await t.load(recheck);
    expect([review.match.status, review.leads]).toEqual(['approved', []]);
    expect(await alarms()).toEqual([]);
  });

  it('that is withdrawn meanwhile is looked at no more', async () => {
    await set();
    const id = await approved();
    await work();
    await must(withdrawMatch(t.desk, t.integrator, { matchId: id, reason: 'pushed by mistake' }));
    await work();
    const drawn = await drawnOf(id);
    expect(drawn).toMatchObject({ result: 'not_done', verdict: null, against: false });
    expect((await t.load(drawn.recheck)).match.status).toBe('withdrawn');
    expect(await alarms()).toEqual([]);
  });

  it('and whose evidence is taken back meanwhile is no longer looked at with it', async () => {
    await set();
    const id = await approved();
    await work();
    const [item] = (await t.load(id)).evidence;
    const taken = { matchId: id, key: item?.key ?? '', reason: 'of somebody else' };
    await must(withdrawEvidence(t.desk, t.integrator, taken));
    await work();
    const drawn = await drawnOf(id);
    expect(drawn).toMatchObject({ result: 'not_done', against: false });
    expect((await t.load(drawn.recheck)).match.status).toBe('withdrawn');
  });
});

it('whoever may read samples gets past any number of them to what they may review', async () => {
  await set();
  for (let n = 0; n < 13; n++) await approved();
  await work();
  const both = await t.person('eve', ['reviewer', 'supervisor']);
  const plain = await t.push();
  expect((await t.claim(both)).matchId).toBe(plain);
});

describe('a plan', () => {
  it('draws nothing that was decided before it was set, or after it ended', async () => {
    const early = await approved();
    await work();
    t.clock.pass(SECOND);
    const { id } = await set();
    await must(endPlan(t.desk, t.supervisor(), id));
    t.clock.pass(SECOND);
    const late = await approved();
    await work();
    expect([(await t.load(early)).rechecks, (await t.load(late)).rechecks]).toEqual([[], []]);
  });

  it('tells its secret when it ends and not before, and the log lets anybody draw again', async () => {
    const { id } = await set();
    const match = await approved();
    await work();
    const during = await must(readSampling(t.desk, t.supervisor()));
    const [kept] = await t.desk.stores.sampling.plans();
    expect(during.plans[0]?.secret).toBeNull();
    expect(JSON.stringify([during, await t.desk.stores.desk.deskEvents('desk', 50)])).not.toContain(
      kept?.secret,
    );
    expect(await set({ id, share: 0, always: [{ kind: 'score_only' }] } as never)).toEqual({
      id,
      version: 2,
    });
    const [ended] = (await t.desk.stores.desk.eventsOf('desk', ['sampling.plan_ended'])).map(
      ({ data }) => data,
    );
    const [first] = (await t.desk.stores.desk.eventsOf('desk', ['sampling.plan_set'])).map(
      ({ data }) => data,
    );
    const secret = String(ended?.secret);
    expect(secretDigest(secret)).toBe(first?.secretDigest);
    expect(ticketOf(secret, match, 1)).toBe((await drawnOf(match)).ticket);
  });

  it('is set by supervisors, holds together, and is changed from what is in force', async () => {
    expect(await codeOf(setPlan(t.desk, crew[0], EVERY))).toBe('forbidden');
    expect(await codeOf(setPlan(t.desk, t.supervisor(), { ...EVERY, share: 0 }))).toBe('plan_invalid');
    expect(await codeOf(setPlan(t.desk, t.supervisor(), { ...EVERY, id: 'sp_none' }))).toBe('plan_state');
    const { id } = await set();
    await must(endPlan(t.desk, t.supervisor(), id));
    expect(await codeOf(endPlan(t.desk, t.supervisor(), id))).toBe('plan_state');
    expect(await codeOf(setPlan(t.desk, t.supervisor(), { ...EVERY, id }))).toBe('plan_state');
    expect(await codeOf(readSampling(t.desk, crew[0]))).toBe('forbidden');
  });
});
