import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReviewer, approveMatch } from '@/e2e/support/approve-match';
import { type IntakeDesk, openIntakeDesk, PURPOSE, pictureOf } from '@/e2e/support/intake-desk';
import { ownerOfFile } from '@/e2e/support/owner-of-rows';
import { postIntake } from '@/e2e/support/post-intake';
import { findingsOf, verifyWhole } from '@/e2e/support/verify-whole';
import type { MatchEvent } from '@/lib/domain/event';
import { GENESIS, link } from '@/lib/ledger/chain';
import type { MatchStore } from '@/lib/ports/match-store';
import { checkAsides } from '@/lib/verify/check-asides';
import { checkMatch } from '@/lib/verify/check-match';
import { policyReader } from '@/lib/verify/policies';

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
  const stored = await t.desk.stores.record.match(id);
  if (!stored) throw new Error('not stored');
  return stored;
};
type Stored = Awaited<ReturnType<typeof approved>>;

/** The match with other events, its leaves as these would have left them. */
const withEvents = (stored: Stored, events: readonly MatchEvent[]): Stored => ({
  ...stored,
  events,
  leaves: events.map(({ seq, hash, kind, at, by }) => ({
    ...{ chain: `match:${stored.id}`, seq, hash, kind, at, who: `${by.kind}:${by.id}` },
  })),
});
const check = async (stored: Stored) => {
  const { found } = await checkMatch(stored, policyReader(t.desk.stores.lanes));
  return found.map((f) => `${f.check}: ${f.what}`);
};

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
    const stored = await approved('sound');
    expect(await check(stored)).toEqual([]);
    const before = await verifyWhole(t.desk, { hashes: true });
    expect(before).toMatchObject({ verdict: 'holds', matches: 1, images: 3, findings: [], leaves: 0 });
    expect(before.events).toBeGreaterThan(stored.events.length);
    while ((await t.desk.stores.log.order(3)) > 0);
    const ordered = await verifyWhole(t.desk);
    expect(ordered).toMatchObject({ verdict: 'holds', findings: [] });
    expect(ordered.leaves).toBe(ordered.events);
  });

  it('notices an event that was changed, taken out or left off', async () => {
    const stored = await approved('tampered');
    const { events } = stored;
    const changed = events.map((e) => (e.seq === 2 ? { ...e, at: '2020-01-01T00:00:00.000Z' } : e));
    expect(await check({ ...stored, events: changed })).toContain('chain: event 2 is not what its hash says');
    const out = events.filter((e) => e.seq !== 2);
    expect(await check({ ...stored, events: out })).toContain('chain: event 2 is missing');
    const short = await check({ ...stored, events: events.slice(0, -1) });
    expect(short).toContain('tree: event 5 is in the tree and not in the chain');
    expect(short.join()).toMatch(/replay: matches \(id .*\) version, seq differs from the log/);
  });

  it('notices a chain that was written anew, for the tree holds the old one', async () => {
    const stored = await approved('anew');
    const forged = rechained(
      stored.events.map((e) => (e.seq === 2 ? { ...e, at: '2020-01-01T00:00:00.000Z' } : e)),
    );
    expect(await check({ ...stored, events: forged })).toContain('tree: event 2 is another one in the tree');
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
      (await checkAsides({ ...t.desk.stores.matches, aside }, id, events)).map((f) => f.what);
    const { aside } = t.desk.stores.matches;
    expect(await beside(aside)).toEqual([]);
    expect(await beside(async () => null)).toEqual(['what arrived with event 2 is missing']);
    const other = async (match: string, key: string) => {
      const kept = await aside(match, key);
      return kept && { ...kept, content: kept.content.replace('0.9', '0.99') };
    };
    expect(await beside(other)).toEqual(['what arrived with event 2 is another text']);
  });

  it('notices a state that the log does not give, even under a chain and a tree that hold', async () => {
    const stored = await approved('edited');
    const [, second, ...rest] = stored.events;
    if (!stored.events[0] || second?.kind !== 'vote.counted') throw new Error('unexpected log');
    const forged = { ...second, data: { vote: { ...second.data.vote, reasons: 'other' } } };
    const found = await check(withEvents(stored, rechained([stored.events[0], forged, ...rest])));
    expect(found).toContain(`replay: votes (round 1, person ${voters[0]}) reasons differs from the log`);
  });

  it('notices a lead that rests on too little', async () => {
    const dependent = await approved('dependent', [item('a'), item('b', { derived_from: ['match'] })]);
    const found = (await check(dependent)).join('\n');
    expect(found).toMatch(/evidence: lead \S+ rests on a vote whose evidence does not suffice/);
    expect(found).toMatch(/quorum: lead \S+ is live, though its quorum does not stand/);

    const stored = await approved('alone');
    const withVoters = (named: readonly string[]) =>
      withEvents(
        stored,
        rechained(
          stored.events.map((e) =>
            e.kind === 'lead.issued' ? { ...e, data: { lead: { ...e.data.lead, voters: named } } } : e,
          ) as readonly MatchEvent[],
        ),
      );
    expect((await check(withVoters([voters[0]]))).join('\n')).toMatch(
      /quorum: lead \S+ rests on 1 votes, and needs 2/,
    );
    expect((await check(withVoters([voters[0], voters[0]]))).join('\n')).toMatch(/names one voter twice/);
  });

  it('notices what a reviewer was shown before its time', async () => {
    const stored = await approved('early');
    const [first] = stored.events;
    if (!first) throw new Error('no event');
    const lease = {
      ...{ id: 'lea_1', person: voters[0], round: 1, startedAt: first.at, endsAt: first.at, endedAt: null },
      ...{ endReason: null, tokenHash: 'x' },
    };
    const claimed = { ...first, seq: 2, kind: 'match.claimed', data: { lease, kind: 'vote' } };
    const shown = {
      ...{ ...first, seq: 3, kind: 'content.shown' },
      data: { person: voters[0], stage: 'analysis', items: ['probe', 'scores'] },
    };
    const events = rechained([first, claimed, shown] as unknown as readonly MatchEvent[]);
    const found = await check(withEvents(stored, events));
    expect(found).toContain(`exposure: event 3: ${voters[0]} was shown scores at the stage analysis`);
    expect(found.join()).not.toMatch(/shown probe/);
  });

  it('notices an image that is gone, or has other bytes than its name says', async () => {
    const gone = await t.upload(await pictureOf(123));
    const other = await t.upload(await pictureOf(124));
    await t.push({ ...t.body('gone'), probe: { sha256: gone } });
    await t.push({ ...t.body('other'), probe: { sha256: other } });
    await t.desk.blobs.delete(`display/${gone}`);
    await t.desk.blobs.put(`original/${other}`, Buffer.from('something else'));
    const whats = findingsOf(await verifyWhole(t.desk, { hashes: true }));
    expect(whats).toContain(`image: display of ${gone.slice(0, 12)}… is missing`);
    expect(whats).toContain(`image: original of ${other.slice(0, 12)}… has other bytes than its name says`);
  });

  it('warns of numbers and uploads that are not what they should be, and finds no fault in them', async () => {
    const owner = ownerOfFile(t.desk.config.dataDir);
    const before = await verifyWhole(t.desk);
    expect(before.warnings).toEqual([]);
    const [upload] = await owner.run('select * from stored_images order by received_at desc limit 1');
    const lost = 'f'.repeat(64);
    await owner.run(
      `insert into stored_images select integrator, '${lost}', bytes, type, width, height, exif_orientation, received_at from stored_images where sha256 = '${upload?.sha256}'`,
    );
    await owner.run(
      `insert into counters (lane, status, n) values ('general', 'queued', 7) on conflict do update set n = n + 7`,
    );
    const { findings, warnings } = await verifyWhole(t.desk);
    expect(findings).toEqual(before.findings);
    expect(warnings).toEqual([
      expect.stringMatching(/^\d+ matches are shown as queued in the lane general, and there are \d+$/),
      expect.stringMatching(/^the upload f{12}… of \S+ has no file/),
    ]);
    await owner.run(`delete from stored_images where sha256 = '${lost}'`);
    await owner.run(`update counters set n = n - 7 where lane = 'general' and status = 'queued'`);
    await owner.end();
    expect((await verifyWhole(t.desk)).warnings).toEqual([]);
  });
});
