import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReviewer, approveMatch } from '@/e2e/support/approve-match';
import {
  addKeyOf,
  call,
  enforce,
  type IntakeDesk,
  json,
  openIntakeDesk,
  policyOf,
} from '@/e2e/support/intake-desk';
import { evolveAll } from '@/lib/domain/evolve';
import { by, DESK } from '@/lib/domain/rules/decided';
import { changeOf } from '@/lib/verbs/change-match';
import { POST as withdrawItemRoute } from './matches/[id]/evidence/[key]/withdraw/route';
import { POST as addRoute } from './matches/[id]/evidence/route';
import { POST as withdrawRoute } from './matches/[id]/withdraw/route';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

const item = (key: string, patch: Record<string, unknown> = {}) => ({
  ...{ key, candidate: 'ref-1', kind: 'document', summary: 'A receipt.', source: `Shop ${key}` },
  ...{ obtained_via: 'independent_line', direction: 'supports' },
  ...patch,
});
const add = (id: string, value: unknown, key = t.key) =>
  call(addRoute, { key, params: { id }, ...json(value) });
const withdrawItem = (id: string, key: string, by = t.key) =>
  call(withdrawItemRoute, { key: by, params: { id, key }, ...json({ reason: 'It was forged.' }) });
const withdraw = (id: string, by = t.key) =>
  call(withdrawRoute, { key: by, params: { id }, ...json({ reason: 'Pushed by mistake.' }) });
const pushed = async (externalId: string, patch = {}): Promise<string> =>
  (await t.push(t.body(externalId, patch))).body.id;
const load = async (id: string) => {
  const state = await t.desk.stores.matches.load(id);
  if (!state) throw new Error('not stored');
  return state;
};

describe('POST …/evidence', () => {
  it('adds an item once; another content under its key is a conflict', async () => {
    const id = await pushed('once');
    const replies = [
      await add(id, item('a')),
      await add(id, item('a')),
      await add(id, item('a', { summary: 'Other.' })),
    ];
    expect(replies.map((r) => r.status)).toEqual([201, 200, 409]);
    expect(replies[0]?.body.evidence).toEqual([{ key: 'a', standing: true }]);
    expect(replies[2]?.body.code).toBe('evidence_key_taken');
    expect((await load(id)).evidence).toHaveLength(1);
  });

  it('queues a match whose required kinds are complete by it', async () => {
    const evidence = { requiredKinds: ['cctv'], minimum: 2, sources: 2 };
    await enforce(t.desk, policyOf({ lane: 'strict', purposes: ['strict'], evidence }));
    const id = await pushed('completes', { purpose: { code: 'strict' } });
    await add(id, item('a', { kind: 'cctv' }));
    expect((await load(id)).match).toMatchObject({ status: 'queued', queuedAt: expect.any(String) });
    await withdrawItem(id, 'a');
    expect((await load(id)).match.status).toBe('awaiting_evidence');
  });

  it('marks as touched whoever obtained, paid for or submitted it, and whoever holds the key', async () => {
    const [finder, payer, holder] = await Promise.all(
      ['finder@desk', 'payer@desk', 'holder@desk'].map((l) => addReviewer(t.desk, l)),
    );
    const keyed = await addKeyOf(t.desk, 'Held', { holder: holder ?? null });
    await t.share(keyed.integrator);
    const body = t.body('touched', { evidence: [item('a', { obtained_by: ' Finder@Desk ' })] });
    const { id } = (await t.push(body, keyed.key)).body;
    await add(id, item('b', { paid_by: 'payer@desk' }), keyed.key);
    const touches = (await load(id)).touches.map(({ person, reason }) => [person, reason]);
    expect(touches).toEqual([
      [finder, 'obtained_evidence'],
      [holder, 'holds_key'],
      [payer, 'paid_for_evidence'],
      [holder, 'submitted_evidence'],
    ]);
  });

  it.each([
    ['a body that does not fit', { key: 'a' }, 'invalid_body'],
    ['a candidate that the match does not have', item('a', { candidate: 'ref-9' }), 'candidate_unknown'],
  ])('refuses %s', async (what, value, code) => {
    expect((await add(await pushed(`refuses ${what}`), value)).body.code).toBe(code);
  });

  it('drops what may not be kept here too', async () => {
    const id = await pushed('drops');
    const added = await add(id, item('a', { race: 'value-to-hide' }));
    expect([added.status, added.body.dropped]).toEqual([201, ['race']]);
    const events = await t.desk.stores.matches.events(id);
    expect(JSON.stringify(events)).not.toContain('value-to-hide');
    expect(events.at(-1)).toMatchObject({ kind: 'evidence.added', data: { dropped: ['race'] } });
  });

  it('ends at five hundred items', async () => {
    const evidence = Array.from({ length: 200 }, (_, i) => item(`e${i}`));
    const id = await pushed('many', { evidence });
    const state = await load(id);
    const last = state.evidence[0];
    if (!last) throw new Error('not stored');
    const events = Array.from({ length: 300 }, (_, i) =>
      by(DESK, t.desk.clock.now())('evidence.added', {
        evidence: { ...last, key: `more${i}` },
        touches: [],
        dropped: [],
      }),
    );
    await t.desk.stores.matches.save(changeOf(state, evolveAll(state, events), { events, guards: [] }));
    expect((await add(id, item('one-more'))).body).toMatchObject({ code: 'invalid_body' });
    expect((await add(id, item('e0'))).status).toBe(200);
  });

  it('is refused once the match is withdrawn', async () => {
    const id = await pushed('closed');
    await withdraw(id);
    expect((await add(id, item('a'))).body.code).toBe('match_closed');
  });
});

describe('withdrawal', () => {
  it('of an item leaves it on record, not standing, and is the same when repeated', async () => {
    const id = await pushed('item', { evidence: [item('a')] });
    const [first, second] = [await withdrawItem(id, 'a'), await withdrawItem(id, 'a')];
    expect(first.body.evidence).toEqual([{ key: 'a', standing: false }]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect((await load(id)).match.seq).toBe(2);
    expect((await withdrawItem(id, 'b')).body.code).toBe('evidence_unknown');
  });

  it('of an item that votes relied upon voids them and suspends the lead', async () => {
    const id = await pushed('relied', { evidence: [item('a'), item('b')] });
    const voters = [await addReviewer(t.desk, 'v1@desk'), await addReviewer(t.desk, 'v2@desk')] as const;
    await approveMatch(t.desk, id, voters);
    const reply = await withdrawItem(id, 'a');
    expect(reply.body).toMatchObject({ answer: 'lead', lead: { state: 'suspended' } });
    expect((await load(id)).voids).toHaveLength(2);
  });

  it('of a match recalls its lead in the same write', async () => {
    const id = await pushed('whole', { evidence: [item('a'), item('b')] });
    const voters = [await addReviewer(t.desk, 'w1@desk'), await addReviewer(t.desk, 'w2@desk')] as const;
    await approveMatch(t.desk, id, voters);
    const before = (await load(id)).match.seq;
    const reply = await withdraw(id);
    expect(reply.body).toMatchObject({ answer: 'not_released' });
    expect(reply.body).not.toHaveProperty('lead');
    expect((await load(id)).leads[0]?.state).toBe('recalled');
    expect((await withdraw(id)).status).toBe(200);
    expect((await load(id)).match.seq).toBe(before + 2);
  });

  it('needs a reason', async () => {
    const id = await pushed('reason');
    const reply = await call(withdrawRoute, { key: t.key, params: { id }, ...json({ reason: ' ' }) });
    expect(reply.body.code).toBe('invalid_body');
  });
});

describe('another integrator’s match', () => {
  it('does not exist: nothing can be added to it or withdrawn', async () => {
    const id = await pushed('foreign', { evidence: [item('a')] });
    const other = await addKeyOf(t.desk, 'County');
    const replies = [
      await add(id, item('b'), other.key),
      await withdrawItem(id, 'a', other.key),
      await withdraw(id, other.key),
    ];
    expect(replies.map((r) => r.body.code)).toEqual(['not_found', 'not_found', 'not_found']);
    expect((await load(id)).match.seq).toBe(1);
  });
});
