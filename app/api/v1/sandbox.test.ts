import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReviewer, approveMatch } from '@/e2e/support/approve-match';
import { addKeyOf, call, type IntakeDesk, json, openIntakeDesk, PURPOSE } from '@/e2e/support/intake-desk';
import { verifyWhole } from '@/e2e/support/verify-whole';
import { MINUTE, plus } from '@/lib/domain/time';
import { FEED_TYPES } from '@/lib/domain/webhook';
import { personActor, systemActor } from '@/lib/ports/actors';
import { readMatchFile } from '@/lib/verbs/audit/read-match-file';
import { leadToken } from '@/lib/verbs/intake/lead-token';
import { servable } from '@/lib/verbs/missing-images';
import { setRoles } from '@/lib/verbs/people/set-roles';
import { claimMatch } from '@/lib/verbs/queue/claim-match';
import { claimNext } from '@/lib/verbs/queue/claim-next';
import { readQueue } from '@/lib/verbs/queue/read-queue';
import { settleMatch } from '@/lib/verbs/settle-match';
import { raiseAlarms } from '@/lib/worker/raise-alarms';
import { GET as eventsRoute } from './events/route';
import { POST as acknowledgeRoute } from './leads/[token]/acknowledge/route';
import { POST as redeemRoute } from './leads/[token]/redeem/route';
import { POST as outcomeRoute } from './sandbox/matches/[id]/outcome/route';

let t: IntakeDesk;
let sandbox: { readonly key: string; readonly integrator: string };
let ahead = 0;
let n = 0;
beforeAll(async () => {
  t = await openIntakeDesk({ parts: { clock: { now: () => plus(new Date().toISOString(), ahead) } } });
  sandbox = await addKeyOf(t.desk, 'Trial', { mode: 'sandbox' });
  await t.share(sandbox.integrator);
});
afterAll(() => t.close());

const pushed = async (by = sandbox.key): Promise<string> => {
  n += 1;
  const made = await t.push(t.body(`try ${n}`), by);
  expect(made.status).toBe(201);
  return made.body.id;
};
const outcome = (id: string, what: string, more: object = {}, key = sandbox.key) =>
  call(outcomeRoute, { key, params: { id }, ...json({ outcome: what, ...more }) });
const redeem = (token: string, key = sandbox.key) =>
  call(redeemRoute, { key, params: { token }, ...json({ purpose: PURPOSE }) });
const feedOf = async (key: string) => {
  while ((await t.desk.stores.feed.sequence(100)) > 0);
  return (await call(eventsRoute, { key, query: '?limit=200' })).body.items;
};
const actorOf = async (id: string) => {
  const person = await t.desk.stores.people.person(id);
  if (!person) throw new Error('nobody');
  return personActor(person, 'acc_none');
};

describe('what a sandbox pushes', () => {
  it('reaches no lane, queue, number or reviewer', async () => {
    const before = await t.desk.stores.lists.laneCounts();
    const id = await pushed();
    const reviewer = await actorOf(await addReviewer(t.desk, 'queue@desk'));
    const of = (counts: typeof before) => counts.filter((c) => c.lane === 'general');
    expect(of(await t.desk.stores.lists.laneCounts())).toEqual(of(before));
    const queue = await readQueue(t.desk, reviewer);
    expect(queue.ok && queue.value.lanes.map((l) => [l.key, l.queued])).toEqual([['general', 0]]);
    for (const lane of ['general', 'sandbox/general']) {
      const claimed = await claimNext(t.desk, reviewer, { lane, adjudicate: false });
      expect(claimed.ok ? null : claimed.refusal.code).toBe('nothing_to_claim');
    }
    const named = await claimMatch(t.desk, reviewer, id);
    expect(named.ok ? null : named.refusal.code).toBe('not_found');
  });

  it('keeps the rules of its lane all the same', async () => {
    const state = await t.desk.stores.matches.load(await pushed());
    expect(state?.match).toMatchObject({ mode: 'sandbox', lane: 'sandbox/general', status: 'queued' });
    expect(await t.desk.stores.lanes.policy('sandbox/general', 1)).toMatchObject({ lane: 'general' });
    const lost = await t.push(t.body('lost', { purpose: { code: 'nobody_s' } }), sandbox.key);
    expect(lost.body.code).toBe('no_lane_for_purpose');
  });

  it('raises no alarm: neither by waiting, nor by a recall that nobody acknowledges', async () => {
    const id = await pushed();
    const { token } = (await outcome(id, 'lead')).body.lead;
    await redeem(token);
    await outcome(id, 'recalled');
    ahead += 90 * MINUTE;
    await pushed();
    await raiseAlarms.run(t.desk);
    expect(await t.desk.stores.lanes.alarms()).toEqual([]);
    expect(await t.desk.stores.matches.unheard(t.desk.clock.now(), null, 10)).toEqual([]);
  });

  it('raises none for an image that is gone, either', async () => {
    const state = await t.desk.stores.matches.load(await pushed());
    if (!state) throw new Error('not pushed');
    const gone = { ...t.desk, images: { missing: async (wanted: readonly string[]) => new Set(wanted) } };
    expect((await servable(gone, state, state.match.probe)).ok).toBe(false);
    expect(await t.desk.stores.lanes.alarms()).toEqual([]);
  });

  it('says nothing of a real match with the same pictures, whatever comes of it', async () => {
    const id = await pushed();
    await outcome(id, 'not_released');
    const real = await t.desk.stores.matches.load(await pushed(t.key));
    expect(real?.match).toMatchObject({ status: 'queued', repeats: [] });
    // In the sandbox itself the pair goes where it would go.
    const again = await t.desk.stores.matches.load(await pushed());
    expect(again?.match).toMatchObject({ status: 'adjudication' });
    expect(again?.match.repeats).toContain(id);
  });

  it('bars nobody from a real match: who read its file is as fresh as before', async () => {
    const reader = await addReviewer(t.desk, 'reader@desk');
    await setRoles(t.desk, systemActor, { personId: reader, roles: ['reviewer', 'supervisor'] });
    expect((await readMatchFile(t.desk, await actorOf(reader), await pushed())).ok).toBe(true);
    const real = await t.desk.stores.matches.load(await pushed(t.key));
    if (!real) throw new Error('not pushed');
    expect((await t.desk.stores.matches.surroundings(real, reader)).touchedElsewhere).toBe(false);
  });
});

describe('POST /api/v1/sandbox/matches/{id}/outcome', () => {
  it('goes through everything that an integrator may meet', async () => {
    const own = await addKeyOf(t.desk, 'Whole trial', { mode: 'sandbox' });
    await t.share(own.integrator);
    const id = await pushed(own.key);
    const does = async (what: string) => (await outcome(id, what, {}, own.key)).body;
    const issued = await does('lead');
    expect(issued).toMatchObject({ answer: 'lead', lead: { state: 'live', candidate: 'ref-1' } });
    const { token } = issued.lead;
    expect((await redeem(token, own.key)).body.status).toBe('practice');
    await does('suspended');
    expect((await redeem(token, own.key)).body.status).toBe('suspended');
    await does('resumed');
    expect((await redeem(token, own.key)).body.status).toBe('practice');
    await does('recalled');
    await does('reminded');
    const known = await call(acknowledgeRoute, {
      key: own.key,
      params: { token },
      ...json({ state: 'recalled' }),
    });
    expect(known.body).toMatchObject({ state: 'recalled' });
    for (const what of ['reopened', 'not_released', 'reopened', 'lead', 'expired']) await does(what);
    expect((await does('reopened')).answer).toBe('pending');
    const types = (await feedOf(own.key)).map((item: { type: string }) => item.type);
    expect([...new Set(types)].sort()).toEqual([...FEED_TYPES].sort());
    expect(types.filter((type: string) => type === 'lead.recalled')).toHaveLength(2);
  });

  it('names the candidate that it is told', async () => {
    const id = await pushed();
    expect((await outcome(id, 'lead', { candidate: 'nobody' })).body.code).toBe('candidate_unknown');
    expect((await outcome(id, 'lead', { candidate: 'ref-2' })).body.lead.candidate).toBe('ref-2');
  });

  it('leaves a log that replays, a lead that verifies, and a file that says who acted', async () => {
    const id = await pushed();
    await outcome(id, 'lead');
    await settleMatch(t.desk, id);
    const state = await t.desk.stores.matches.load(id);
    if (!state) throw new Error('lost');
    const events = await t.desk.stores.matches.events(id);
    expect(await verifyWhole(t.desk)).toMatchObject({ verdict: 'holds', findings: [] });
    expect(events[1]).toMatchObject({ kind: 'outcome.simulated', by: { id: sandbox.integrator } });
    expect(state.votes.map((v) => v.person)).toEqual(['practice-person-1', 'practice-person-2']);
  });

  it('is refused outside a sandbox, for others’ matches, and where it cannot be', async () => {
    const live = await pushed(t.key);
    expect((await outcome(live, 'lead', {}, t.key)).body).toMatchObject({
      status: 403,
      code: 'sandbox_only',
    });
    expect((await outcome(live, 'lead')).body.code).toBe('not_found');
    const id = await pushed();
    expect((await outcome(id, 'recalled')).body).toMatchObject({ status: 409, code: 'outcome_impossible' });
    expect((await outcome(id, 'approved')).body.code).toBe('invalid_body');
    expect(await t.desk.stores.matches.events(id)).toHaveLength(1);
    expect(await t.desk.stores.matches.events(live)).toHaveLength(1);
  });

  it('issues nothing that a live system is told is valid', async () => {
    const { token } = (await outcome(await pushed(), 'lead')).body.lead;
    expect((await redeem(token, t.key)).body.status).toBe('practice');
  });
});

describe('a live lead', () => {
  it('is never valid to a sandbox', async () => {
    const id = await pushed(t.key);
    const voters = [await addReviewer(t.desk, 'va@desk'), await addReviewer(t.desk, 'vb@desk')] as const;
    await approveMatch(t.desk, id, voters);
    const state = await t.desk.stores.matches.load(id);
    expect(state?.leads).toHaveLength(1);
    const token = leadToken(t.desk.config.secret, state?.leads[0]?.id ?? '');
    expect((await redeem(token)).body.status).not.toBe('valid');
  });
});
