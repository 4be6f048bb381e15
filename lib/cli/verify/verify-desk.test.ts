import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReviewer, approveMatch } from '@/e2e/support/approve-match';
import { type IntakeDesk, openIntakeDesk, PURPOSE, pictureOf } from '@/e2e/support/intake-desk';
import { postIntake } from '@/e2e/support/post-intake';
import { checkAsides } from '@/lib/cli/verify/check-asides';
import { checkMatch } from '@/lib/cli/verify/check-match';
import { verifyDesk } from '@/lib/cli/verify/verify-desk';
import type { MatchEvent } from '@/lib/domain/event';
import type { MatchState } from '@/lib/domain/match';
import { GENESIS, link } from '@/lib/ledger/chain';
import type { MatchStore } from '@/lib/ports/match-store';

let t: IntakeDesk;
let voters: readonly [string, string];
beforeAll(async () => {
  t = await openIntakeDesk();
  voters = [await addReviewer(t.desk, 'a@desk'), await addReviewer(t.desk, 'b@desk')];
});
afterAll(() => t.close());

const item = (key: string, patch: Record<string, unknown> = {}) => ({
  ...{ key, candidate: 'ref-1', kind: 'document', summary: 'A receipt.', source: `Shop ${key}` },
  ...{ obtained_via: 'independent_line', direction: 'supports' },
  ...patch,
});
const approved = async (name: string, evidence = [item('a'), item('b')]) => {
  const { id } = (await t.push(t.body(name, { evidence }))).body;
  await approveMatch(t.desk, id, voters);
  const stored = await t.desk.stores.matches.load(id);
  if (!stored) throw new Error('not stored');
  return { stored, events: await t.desk.stores.matches.events(id) };
};
const policyOf = (lane: string, version: number) => t.desk.stores.lanes.policy(lane, version);
const check = async (stored: MatchState, events: readonly MatchEvent[]) =>
  (await checkMatch(stored, events, policyOf)).map((f) => `${f.check}: ${f.what}`);

/** The same events, chained anew: what somebody would write who knows how the chain is made. */
const rechained = (events: readonly MatchEvent[]): readonly MatchEvent[] => {
  let prev = GENESIS;
  return events.map(({ hash: _, ...event }) => {
    const linked = { ...event, ...link(prev, { ...event, prev: undefined }) } as MatchEvent;
    prev = linked.hash;
    return linked;
  });
};

describe('verify', () => {
  it('finds nothing wrong with what the desk wrote itself', async () => {
    const { stored, events } = await approved('sound');
    expect(await check(stored, events)).toEqual([]);
    expect(await check(stored, rechained(events))).toEqual([]);
    const verified = await verifyDesk(t.desk, { hashes: true });
    expect(verified).toMatchObject({ verdict: 'holds', matches: 1, images: 3, findings: [] });
    expect(verified.events).toBeGreaterThan(events.length);
  });

  it('notices an event that was changed, taken out or left off', async () => {
    const { stored, events } = await approved('tampered');
    const changed = events.map((e) => (e.seq === 2 ? { ...e, at: '2020-01-01T00:00:00.000Z' } : e));
    expect(await check(stored, changed)).toEqual(['chain: event 2 does not hold (hash)']);
    expect(
      await check(
        stored,
        events.filter((e) => e.seq !== 2),
      ),
    ).toEqual(['chain: event 3 does not hold (gap)']);
    expect((await check(stored, events.slice(0, -1)))[0]).toMatch(
      /^chain: 4 events are in the log, 5 were counted/,
    );
  });

  it('notices what was kept beside a match and is another text, or is gone', async () => {
    const made = await postIntake(t, 'frigate', 'tracked_object_update', {
      response: { type: 'face', id: 'beside', name: 'ref-1', score: 0.9 },
      purpose: { code: PURPOSE },
      images: { probe: { sha256: t.images.probe }, candidates: [{ id: 'ref-1', sha256: t.images.one }] },
    });
    const { id } = made.body;
    const events = await t.desk.stores.matches.events(id);
    const beside = async (aside: MatchStore['aside']) =>
      (await checkAsides({ aside }, id, events)).map((f) => f.what);
    const { aside } = t.desk.stores.matches;
    expect(await beside(aside)).toEqual([]);
    expect(await beside(async () => null)).toEqual(['what arrived with event 2 is missing']);
    const other = async (match: string, key: string) => {
      const kept = await aside(match, key);
      return kept && { ...kept, content: kept.content.replace('0.9', '0.99') };
    };
    expect(await beside(other)).toEqual(['what arrived with event 2 is another text']);
  });

  it('notices a state that the log does not give, even under a chain that holds', async () => {
    const { stored, events } = await approved('edited');
    const edited = { ...stored, match: { ...stored.match, status: 'rejected' as const } };
    expect(await check(edited, events)).toEqual(['replay: the log replays to another match']);
    const [, second, ...rest] = events;
    if (!events[0] || second?.kind !== 'vote.counted') throw new Error('unexpected log');
    const forged = { ...second, data: { vote: { ...second.data.vote, reasons: 'other' } } };
    expect(await check(stored, rechained([events[0], forged, ...rest]))).toEqual([
      'replay: the log replays to another votes',
    ]);
  });

  it('notices a lead that rests on too little', async () => {
    const dependent = await approved('dependent', [item('a'), item('b', { derived_from: ['match'] })]);
    const found = await check(dependent.stored, dependent.events);
    expect(found.join('\n')).toMatch(/rests on a vote whose evidence does not suffice/);
    expect(found.join('\n')).toMatch(/is live, though its quorum does not stand/);

    const { stored, events } = await approved('alone');
    const one = (lead: MatchState['leads'][number]) => ({ ...lead, voters: lead.voters.slice(0, 1) });
    const alone = events.map((e) =>
      e.kind === 'lead.issued' ? { ...e, data: { lead: one(e.data.lead) } } : e,
    );
    const alike = await check({ ...stored, leads: stored.leads.map(one) }, rechained(alone));
    expect(alike[0]).toMatch(/^quorum: lead \S+ rests on 1 votes, and needs 2/);
    const twice = events.map((e) =>
      e.kind === 'lead.issued'
        ? { ...e, data: { lead: { ...e.data.lead, voters: [voters[0], voters[0]] } } }
        : e,
    );
    expect((await check(stored, rechained(twice))).join('\n')).toMatch(/names one voter twice/);
  });

  it('notices an image that is gone', async () => {
    const sha256 = await t.upload(await pictureOf(123));
    await t.push({ ...t.body('gone'), probe: { sha256 } });
    await t.desk.blobs.delete(`display/${sha256}`);
    const verified = await verifyDesk(t.desk, { hashes: false });
    expect(verified.verdict).toBe('does not hold');
    expect(verified.findings).toContainEqual(
      expect.objectContaining({ check: 'image', what: `display of ${sha256.slice(0, 12)}… is missing` }),
    );
  });
});
