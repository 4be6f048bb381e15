import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBallot, anItem, aState, noBallot } from '@/lib/domain/testing/build';
import { MINUTE, SECOND } from '@/lib/domain/time';
import type { PersonActor } from '@/lib/ports/actors';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { addEvidence } from '@/lib/verbs/audit/add-evidence';
import { claimMatch } from '@/lib/verbs/queue/claim-match';
import { claimNext } from '@/lib/verbs/queue/claim-next';
import { claimOwn } from '@/lib/verbs/queue/claim-own';
import { castVote } from '@/lib/verbs/review/cast-vote';
import { declareConflict } from '@/lib/verbs/review/declare-conflict';
import { handOverMatch } from '@/lib/verbs/review/hand-over-match';
import { releaseMatch } from '@/lib/verbs/review/release-match';
import { renewLease } from '@/lib/verbs/review/renew-lease';
import { takeBackVote } from '@/lib/verbs/review/take-back-vote';
import { settleMatch } from '@/lib/verbs/settle-match';

let t: ReviewDesk;
beforeEach(async () => {
  t = await ReviewDesk.open();
});
afterEach(() => t.close());

const NEXT = { lane: 'general', adjudicate: false } as const;
const crowd = (n: number): Promise<readonly PersonActor[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => t.person(`r${i}`)));
const liveLeases = async (id: string) => (await t.load(id)).leases.filter((l) => l.endedAt === null);

describe('twenty people claim at once', () => {
  it('and each gets a match of their own while there are any', async () => {
    const people = await crowd(20);
    const ids = await Promise.all(Array.from({ length: 12 }, () => t.push()));
    const claims = await Promise.all(people.map((who) => claimNext(t.desk, who, NEXT)));
    const got = claims.flatMap((c) => (c.ok ? [c.value.matchId] : []));
    expect(new Set(got).size).toBe(got.length);
    expect(got.sort()).toEqual([...ids].sort());
    expect(claims.flatMap((c) => (c.ok ? [] : [c.refusal.code]))).toEqual(Array(8).fill('nothing_to_claim'));
    for (const id of ids) expect(await liveLeases(id)).toHaveLength(1);
  });

  it('one match, and it is held once', async () => {
    const people = await crowd(20);
    const id = await t.push();
    const codes = await Promise.all(people.map((who) => codeOf(claimMatch(t.desk, who, id))));
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set([null, 'already_claimed']));
    expect(await liveLeases(id)).toHaveLength(1);
  });

  it('one person in ten tabs, and has one hold', async () => {
    const [who] = await crowd(1);
    if (!who) throw new Error('nobody');
    const id = await t.push();
    const claims = await Promise.all(Array.from({ length: 10 }, () => claimNext(t.desk, who, NEXT)));
    const given = claims.flatMap((c) => (c.ok ? [c.value] : []));
    const refused = claims.flatMap((c) => (c.ok ? [] : [c.refusal]));
    expect(given).toHaveLength(1);
    expect(refused).toEqual(
      Array(9).fill(expect.objectContaining({ code: 'already_holding', facts: { matchId: id } })),
    );
    // Nobody took it over: what was given can be worked with.
    for (const held of given) await must(renewLease(t.desk, who, held));
    expect(await liveLeases(id)).toHaveLength(1);
    expect(await codeOf(claimNext(t.desk, who, NEXT))).toBe('already_holding');
  });
});

describe('one person in two lanes at once', () => {
  it('is given one match, and told which', async () => {
    await t.lane({ lane: 'other', purposes: ['other'] });
    const ids: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const who = await t.person(`two lanes ${round}`);
      const { purpose } = aState().match;
      ids.push(await t.push(), await t.push({ purpose: { ...purpose, code: 'other' }, lane: 'other' }));
      const claims = await Promise.all(
        ['general', 'other'].map((lane) => claimNext(t.desk, who, { lane, adjudicate: false })),
      );
      const given = claims.flatMap((c) => (c.ok ? [c.value] : []));
      expect(given).toHaveLength(1);
      const [refused] = claims.flatMap((c) => (c.ok ? [] : [c.refusal]));
      expect(refused).toMatchObject({ code: 'already_holding', facts: { matchId: given[0]?.matchId } });
      const leases = (await Promise.all(ids.map(liveLeases))).flat();
      expect(leases).toHaveLength(1);
      for (const held of given) await must(releaseMatch(t.desk, who, held));
    }
  });
});

describe('two tabs of one person', () => {
  it('the second takes over, and the first is told by whom', async () => {
    const [who] = await crowd(1);
    if (!who) throw new Error('nobody');
    await t.push();
    const first = await t.claim(who);
    const second = await must(claimOwn(t.desk, who, first.matchId));
    const refused = await renewLease(t.desk, who, first);
    expect(refused.ok ? null : refused.refusal).toMatchObject({
      code: 'lease_lost',
      facts: { takenOver: 'you, in another tab' },
    });
    expect(await codeOf(renewLease(t.desk, who, second))).toBeNull();
  });

  it('nobody else takes a match by its id, and a stranger is told that there is none', async () => {
    const [who, other] = await crowd(2);
    if (!who || !other) throw new Error('nobody');
    const id = await t.push();
    expect(await codeOf(claimOwn(t.desk, other, id))).toBe('not_found');
    const held = await t.claim(who);
    await must(handOverMatch(t.desk, who, held, other.person.id));
    expect(await codeOf(claimOwn(t.desk, other, id))).toBeNull();
  });
});

describe('ten seconds', () => {
  const pending = async () => {
    const [who, other] = await crowd(2);
    if (!who || !other) throw new Error('nobody');
    const id = await t.push();
    const held = await t.claim(who);
    await t.review(who, held);
    await must(t.cast(who, held, aBallot()));
    return { who, other, id, held };
  };

  it('taking back races with counting: exactly one of them happens', async () => {
    for (const ms of [9999, 10_000]) {
      const { who, id, held } = await pending();
      t.clock.pass(ms);
      const [back] = await Promise.all([takeBackVote(t.desk, who, held), settleMatch(t.desk, id)]);
      const { votes, pendingVotes } = await t.load(id);
      expect([back.ok, votes.length, pendingVotes.length]).toEqual(
        ms < 10_000 ? [true, 0, 0] : [false, 1, 0],
      );
      await t.close();
      t = await ReviewDesk.open();
    }
  });

  it('a vote sent twice at once counts once', async () => {
    const { who, id, held } = await pending();
    await must(takeBackVote(t.desk, who, held));
    const ballot = noBallot('reject');
    const { version } = (await t.load(id)).match;
    const grants = [await t.grant(who, id, ballot), await t.grant(who, id, ballot)];
    const sent = await Promise.all(
      grants.map((grant) => codeOf(castVote(t.desk, who, held, { ballot, grant, version }))),
    );
    expect([...sent].sort()).toEqual(['already_voted', null]);
    expect((await t.load(id)).pendingVotes).toHaveLength(1);
  });

  it('the holder may claim the next match meanwhile, and nobody else this one', async () => {
    const { who, other, id } = await pending();
    const next = await t.push();
    expect((await t.claim(who)).matchId).toBe(next);
    expect(await codeOf(claimNext(t.desk, other, NEXT))).toBe('nothing_to_claim');
    await t.settle(id, 10 * SECOND);
    expect((await t.claim(other)).matchId).toBe(id);
  });
});

describe('a vote', () => {
  it('on a screen that is out of date is told what changed, who and when', async () => {
    const [who] = await crowd(1);
    if (!who) throw new Error('nobody');
    const id = await t.push();
    const held = await t.claim(who);
    await t.review(who, held);
    const { version } = (await t.load(id)).match;
    t.clock.pass(SECOND);
    await must(
      addEvidence(t.desk, t.supervisor(), {
        matchId: id,
        item: anItem('late', { summary: 'secret summary' }),
      }),
    );
    const cast = await t.cast(who, held, noBallot('reject'), version);
    expect(cast.ok ? null : cast.refusal).toMatchObject({
      code: 'stale_version',
      facts: { changes: [{ at: t.clock.now(), what: 'An evidence item was added.', who: 'a person' }] },
    });
    expect(JSON.stringify(cast)).not.toContain('secret summary');
  });

  it('needs a fresh authentication for exactly this ballot, once', async () => {
    const [who, other] = await crowd(2);
    if (!who || !other) throw new Error('nobody');
    const id = await t.push();
    const held = await t.claim(who);
    await t.review(who, held);
    const { version } = (await t.load(id)).match;
    const ballot = noBallot('reject');
    const cast = (grant: string, given = ballot) =>
      codeOf(castVote(t.desk, who, held, { ballot: given, grant, version }));
    const forReject = await t.grant(who, id, ballot);
    expect(await cast('made up')).toBe('step_up_required');
    expect(await cast(forReject, noBallot('insufficient'))).toBe('step_up_required');
    expect(await cast(forReject, { ...ballot, reasons: 'others' })).toBe('step_up_required');
    t.clock.pass(3 * MINUTE);
    expect(await cast(forReject)).toBe('step_up_required');
    const fresh = await t.grant(who, id, ballot);
    expect(await cast(fresh)).toBeNull();
    await must(takeBackVote(t.desk, who, held));
    const now = (await t.load(id)).match.version;
    expect(await codeOf(castVote(t.desk, who, held, { ballot, grant: fresh, version: now }))).toBe(
      'step_up_required',
    );
  });
});

describe('“I know this person”', () => {
  it('sends the match on and gives its holder the next one, without a word', async () => {
    const [who, other] = await crowd(2);
    if (!who || !other) throw new Error('nobody');
    const [first, second] = [await t.push(), await t.push()];
    const held = await t.claim(who);
    expect(held.matchId).toBe(first);
    const { next } = await must(declareConflict(t.desk, who, first));
    expect(next?.matchId).toBe(second);
    await must(releaseMatch(t.desk, who, { matchId: second, leaseToken: next?.leaseToken ?? '' }));
    expect(await codeOf(claimMatch(t.desk, who, first))).toBe('touched');
    expect((await t.claim(other)).matchId).toBe(first);
  });
});
