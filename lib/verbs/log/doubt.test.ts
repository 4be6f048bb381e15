import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownerOfFile } from '@/e2e/support/owner-of-rows';
import { project } from '@/lib/domain/projection';
import { aBallot } from '@/lib/domain/testing/build';
import { SECOND } from '@/lib/domain/time';
import { formatCheckpoint } from '@/lib/ledger/note/checkpoint';
import { signNote } from '@/lib/ledger/note/note';
import type { PersonActor } from '@/lib/ports/actors';
import type { CheckpointPost } from '@/lib/ports/checkpoint-post';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { envFor } from '@/lib/verbs/env-for';
import { leadToken } from '@/lib/verbs/intake/lead-token';
import { redeemLead } from '@/lib/verbs/intake/redeem-lead';
import { acknowledgeFault } from '@/lib/verbs/log/acknowledge-fault';
import { logSigner } from '@/lib/verbs/log/log-key';
import { mendTiles } from '@/lib/verbs/log/mend-tiles';
import { raiseFault } from '@/lib/verbs/log/raise-fault';
import { settleLog } from '@/lib/verbs/log/settle-log';
import { readQueue } from '@/lib/verbs/queue/read-queue';
import { settleMatch } from '@/lib/verbs/settle-match';

let t: ReviewDesk;
let ada: PersonActor;
let bob: PersonActor;
beforeEach(async () => {
  t = await ReviewDesk.open();
  [ada, bob] = [await t.person('ada'), await t.person('bob')];
});
afterEach(() => t.close());

const redeem = async (matchId: string) => {
  const lead = (await t.load(matchId)).leads[0]?.id ?? 'none';
  const token = leadToken(t.desk.config.secret, lead);
  const done = await redeemLead(t.desk, t.integrator, { token, purpose: 'investigation' });
  return done.ok ? done.value.status : done.refusal.code;
};
/** A match whose second approving vote is cast and waits to be counted. */
const lastVoteCast = async (): Promise<string> => {
  const id = await t.push();
  await t.vote(ada, 'approve');
  const held = await t.claim(bob);
  await t.review(bob, held);
  await must(t.cast(bob, held, aBallot()));
  t.clock.pass(10 * SECOND);
  return id;
};
/** Whether whose vote it is hears that it waits, on the queue's page and on the review's; and whether anybody else does. */
const toldOf = async (id: string) => {
  const queueOf = async (actor: PersonActor) => {
    const { mine } = await must(readQueue(t.desk, actor));
    return mine.pending.find((vote) => vote.matchId === id)?.waits ?? null;
  };
  const state = await t.load(id);
  const review = state.reviews.find(({ person }) => person === bob.person.id);
  if (!review) throw new Error('no review');
  const { pending } = project(state, review, await envFor(t.desk, state, bob.person.id));
  return [await queueOf(bob), pending?.waits ?? null, (await queueOf(ada)) !== null];
};
const openFaults = async () =>
  (await t.desk.stores.log.openFaults(9)).map(({ id, kind, by }) => ({ id, kind, by }));

describe('a log in doubt', () => {
  it('lets votes wait and no lead be born, until a supervisor has acknowledged every fault', async () => {
    const done = await t.push();
    await t.vote(ada, 'approve');
    await t.vote(bob, 'approve');
    const waiting = await lastVoteCast();
    const fault = {
      by: 'verify',
      kind: 'event',
      chain: `match:${done}`,
      what: 'event 2 does not hold',
    } as const;
    expect(await raiseFault(t.desk, fault)).toBe(true);
    expect(await raiseFault(t.desk, fault)).toBe(false);
    expect(await t.settle(waiting)).toBe('log_in_doubt');
    expect(await toldOf(waiting)).toEqual([false, false, false]);
    expect((await must(readQueue(t.desk, bob))).mine.held).toMatchObject([{ matchId: waiting }]);
    t.clock.pass(3 * SECOND);
    expect(await toldOf(waiting)).toEqual([true, true, false]);
    // It stands in nobody's way.
    expect((await must(readQueue(t.desk, bob))).mine.held).toEqual([]);
    const { pendingVotes, leads } = await t.load(waiting);
    expect([pendingVotes.length, leads.length]).toEqual([1, 0]);
    // The lead whose own events are in doubt is not valid now, and is not suspended for good either.
    expect(await redeem(done)).toBe('suspended');
    expect((await t.load(done)).leads[0]?.state).toBe('live');

    const [{ id } = { id: '' }] = await openFaults();
    const say = (actor: PersonActor, reason: string) =>
      codeOf(acknowledgeFault(t.desk, actor, { id, reason }));
    expect(await say(ada, 'seen')).toBe('forbidden');
    expect(await say(t.supervisor(0), '  ')).toBe('invalid_body');
    expect(await say(t.supervisor(0), 'The row was put back.')).toBeNull();
    expect(await say(t.supervisor(1), 'again')).toBe('not_found');
    expect(await t.settle(waiting)).toBeNull();
    expect((await t.load(waiting)).leads).toMatchObject([{ state: 'live' }]);
    expect(await toldOf(waiting)).toEqual([null, null, false]);
    expect(await redeem(done)).toBe('valid');
    const told = (await t.desk.stores.desk.deskEvents('log', 9)).map(({ kind }) => kind);
    expect(told.slice(0, 2)).toEqual(['log.fault_acknowledged', 'log.fault_found']);
    // What was acknowledged and is found again is known.
    expect(await raiseFault(t.desk, fault)).toBe(false);
  });

  it('is found before a lead is issued, when the log does not continue what was shipped', async () => {
    const waiting = await lastVoteCast();
    await must(Promise.resolve({ ok: true, value: await settleLog(t.desk) }));
    const signer = await logSigner(t.desk, 'task');
    if (!signer) throw new Error('no key');
    const size = await t.desk.stores.log.size();
    const other = { origin: signer.key.origin, size, root: new Uint8Array(32) };
    const post: CheckpointPost = {
      ...t.desk.post,
      where: '/elsewhere',
      last: async () => signNote(formatCheckpoint(other), [signer]),
    };
    expect(await codeOf(settleMatch({ ...t.desk, post }, waiting))).toBe('log_in_doubt');
    expect(await openFaults()).toMatchObject([{ kind: 'fork', by: 'issue' }]);
    expect((await t.load(waiting)).leads).toEqual([]);
    const [{ id } = { id: '' }] = await openFaults();
    await must(
      acknowledgeFault(t.desk, t.supervisor(0), { id, reason: 'Restored from the backup of Monday.' }),
    );
    expect(await codeOf(settleMatch({ ...t.desk, post }, waiting))).toBeNull();
    expect((await t.load(waiting)).leads).toHaveLength(1);
  });

  it('is feared where what was shipped cannot be read: no lead, no fault, and the vote waits', async () => {
    const waiting = await lastVoteCast();
    await settleLog(t.desk);
    const post: CheckpointPost = { ...t.desk.post, last: () => Promise.reject(new Error('EIO')) };
    await expect(settleMatch({ ...t.desk, post }, waiting)).rejects.toThrow('EIO');
    expect((await t.load(waiting)).pendingVotes).toHaveLength(1);
    expect(await openFaults()).toEqual([]);
    expect(await t.settle(waiting)).toBeNull();
  });

  it('hinders no vote that brings no lead', async () => {
    const id = await t.push();
    await raiseFault(t.desk, { by: 'task', kind: 'tile', chain: null, what: 'w', occasion: 'now' });
    await t.vote(ada, 'reject');
    await t.vote(bob, 'reject');
    expect((await t.load(id)).match.status).toBe('rejected');
  });

  /** Nobody’s fault but the disk’s: all but the first hash of the lowest tile is gone. */
  const tear = async (): Promise<void> => {
    const tile = await t.desk.stores.log.tile(0, 0);
    if (!tile) throw new Error('no tile');
    await t.desk.stores.log.restoreTiles([{ ...tile, width: 1, hashes: tile.hashes.slice(0, 32) }]);
  };
  const acknowledgeAll = async (): Promise<void> => {
    for (const { id } of await openFaults())
      await must(acknowledgeFault(t.desk, t.supervisor(0), { id, reason: 'The disk was looked at.' }));
  };

  it('lets a vote wait for a tile that is torn as its lead is due, and issues it from the mended tree', async () => {
    const waiting = await lastVoteCast();
    await settleLog(t.desk);
    await tear();
    expect(await t.settle(waiting)).toBe('log_in_doubt');
    expect(await openFaults()).toMatchObject([{ kind: 'tile', by: 'issue' }]);
    // Not even if somebody acknowledges it before it is mended.
    await acknowledgeAll();
    expect(await t.settle(waiting)).toBe('log_in_doubt');
    expect((await t.load(waiting)).pendingVotes).toHaveLength(1);
    expect(await settleLog(t.desk)).toBeNull();
    await vi.waitFor(async () => expect(await settleLog(t.desk)).not.toBeNull(), 20_000);
    expect(await openFaults()).toMatchObject([{ kind: 'tile', by: 'task' }]);
    expect(await t.settle(waiting)).toBe('log_in_doubt');
    await acknowledgeAll();
    expect(await t.settle(waiting)).toBeNull();
    expect((await t.load(waiting)).leads).toMatchObject([{ state: 'live' }]);
  });

  it('issues no lead from a tree that its leaves do not give, whatever is acknowledged', async () => {
    const waiting = await lastVoteCast();
    await settleLog(t.desk);
    await tear();
    const owner = ownerOfFile(t.desk.config.dataDir);
    await owner.run(`update log_leaves set hash = '${'0'.repeat(64)}' where idx = 3`);
    await owner.end();
    expect(await t.settle(waiting)).toBe('log_in_doubt');
    expect(await mendTiles(t.desk, 'task')).toEqual({ tiles: [], leavesHold: false });
    expect(await openFaults()).toMatchObject([{ kind: 'tile' }, { kind: 'leaf' }]);
    await acknowledgeAll();
    expect(await settleLog(t.desk)).toBeNull();
    expect(await t.settle(waiting)).toBe('log_in_doubt');
    const { leads, pendingVotes } = await t.load(waiting);
    expect([leads.length, pendingVotes.length]).toEqual([0, 1]);
  });
});
