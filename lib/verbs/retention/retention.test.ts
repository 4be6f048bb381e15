import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeImage } from '@/app/api/v1/_intake/take-image';
import { addReviewer, approveMatch } from '@/e2e/support/approve-match';
import { type IntakeDesk, openIntakeDesk, PURPOSE, pictureOf } from '@/e2e/support/intake-desk';
import { postIntake } from '@/e2e/support/post-intake';
import { verifyWhole } from '@/e2e/support/verify-whole';
import { withdrawMatch } from '@/lib/domain/rules/close';
import { setHold } from '@/lib/domain/rules/hold';
import { DAY, MINUTE } from '@/lib/domain/time';
import type { IntegratorActor } from '@/lib/ports/actors';
import { type BlobKey, blobKey, blobKinds } from '@/lib/ports/blob-store';
import { changeMatch } from '@/lib/verbs/change-match';
import { planPurge } from '@/lib/verbs/retention/plan-purge';
import { purgeDue } from '@/lib/verbs/retention/purge-due';
import { removeImages } from '@/lib/verbs/retention/remove-images';
import { sweepFiles } from '@/lib/verbs/retention/sweep-files';
import { purgeImages, removeFiles, sweepImages } from '@/lib/worker/purge-images';

let ahead = 0;
let t: IntakeDesk;
beforeEach(async () => {
  ahead = 0;
  const clock = { now: () => new Date(Date.now() + ahead).toISOString() };
  t = await openIntakeDesk({ parts: { clock }, policy: { retentionDays: 30 } });
});
afterEach(() => t.close());

const pass = (ms: number) => {
  ahead += ms;
};
const pushed = async (name: string, patch = {}): Promise<string> => {
  const { status, body } = await t.push(t.body(name, patch));
  expect(status).toBe(201);
  return body.id;
};
const withdraw = async (id: string) => {
  const city = { kind: 'integrator', id: t.integrator, key: 'k' } as const;
  expect((await changeMatch(t.desk, id, null, (s, env) => withdrawMatch(s, city, env, 'done'))).ok).toBe(
    true,
  );
};
const closed = async (name: string, patch = {}) => {
  const id = await pushed(name, patch);
  await withdraw(id);
  return id;
};
/** How many of the three files of each image are there. */
const files = async (...images: readonly string[]): Promise<readonly number[]> =>
  Promise.all(
    images.map(async (sha256) => {
      const found = await Promise.all(blobKinds.map((kind) => t.desk.blobs.look(blobKey(kind, sha256))));
      return found.filter((one) => one !== null).length;
    }),
  );
const all = () => files(t.images.probe, t.images.one, t.images.two);
const remove = () => removeImages(t.desk, 99);
/** As if the desk had looked all the time that passed. */
const steady = () => t.desk.stores.retention.look({ lookedAt: t.desk.clock.now(), pausedSince: null });
const purged = async (id: string) => (await t.desk.stores.matches.load(id))?.match.purgedAt ?? null;

describe('a match whose days are over', () => {
  it('is purged with an event, and its files go some minutes later; the record stays and holds', async () => {
    const id = await closed('old');
    pass(30 * DAY - MINUTE);
    expect(await purgeDue(t.desk, 9)).toEqual({ purged: 0, failed: [] });
    pass(MINUTE);
    await steady();
    expect(await purgeImages.run(t.desk)).toBe(false);
    const events = await t.desk.stores.matches.events(id);
    expect(events.at(-1)).toMatchObject({
      kind: 'match.purged',
      by: { kind: 'system' },
      data: { images: Object.values(t.images), texts: 0, rule: { lane: 'general', version: 1, days: 30 } },
    });
    expect([await all(), await remove()]).toEqual([[3, 3, 3], { removed: 0, faults: [] }]);
    pass(10 * MINUTE);
    expect(await removeFiles.run(t.desk)).toBe(false);
    expect(await all()).toEqual([0, 0, 0]);
    expect(await verifyWhole(t.desk)).toMatchObject({ verdict: 'holds', left: 0, findings: [] });
    expect((await t.push(t.body('old'))).status).toBe(200);
  });

  it('keeps what another match keeps, and that one takes it along', async () => {
    const mine = await t.upload(await pictureOf(50));
    const [old, young] = [await closed('old', { probe: { sha256: mine } }), await pushed('young')];
    pass(30 * DAY);
    await purgeDue(t.desk, 9);
    pass(10 * MINUTE);
    expect(await remove()).toEqual({ removed: 1, faults: [] });
    expect([await files(mine), await all()]).toEqual([[0], [3, 3, 3]]);
    expect([await purged(old), await purged(young)]).toEqual([expect.any(String), null]);
    await withdraw(young);
    pass(30 * DAY);
    await purgeDue(t.desk, 9);
    pass(10 * MINUTE);
    await remove();
    expect(await all()).toEqual([0, 0, 0]);
  });

  it('loses the texts that were kept beside it', async () => {
    const made = await postIntake(t, 'frigate', 'tracked_object_update', {
      response: { type: 'face', id: 'beside', name: 'ref-1', score: 0.9 },
      purpose: { code: PURPOSE },
      images: { probe: { sha256: t.images.probe }, candidates: [{ id: 'ref-1', sha256: t.images.one }] },
    });
    const { id } = made.body;
    await withdraw(id);
    pass(30 * DAY);
    await purgeDue(t.desk, 9);
    expect((await t.desk.stores.matches.events(id)).at(-1)?.data).toMatchObject({ texts: 1 });
    const [key = ''] = await t.desk.stores.matches.asideKeys(id);
    expect((await t.desk.stores.matches.aside(id, key))?.content).toBe('');
    expect(await verifyWhole(t.desk)).toMatchObject({ verdict: 'holds', left: 0 });
  });

  it('is listed with what keeps it, and a dry run changes nothing', async () => {
    const voters = [await addReviewer(t.desk, 'a@desk'), await addReviewer(t.desk, 'b@desk')] as const;
    const item = { candidate: 'ref-1', kind: 'document', summary: 'A receipt.', direction: 'supports' };
    const found = { ...item, obtained_via: 'independent_line' };
    const evidence = ['a', 'b'].map((key) => ({ ...found, key, source: `Shop ${key}` }));
    const [led, held, free] = [await pushed('led', { evidence }), await closed('held'), await closed('free')];
    await approveMatch(t.desk, led, voters);
    await changeMatch(t.desk, held, null, (s, env) => setHold(s, 's', env, 'a court asks'));
    pass(31 * DAY);
    const { planned, more } = await planPurge(t.desk, 99);
    expect([planned.length, more]).toEqual([3, false]);
    expect(new Map(planned.map((p) => [p.id, p.kept]))).toEqual(
      new Map([
        [led, ['lead_open']],
        [held, ['held']],
        [free, []],
      ]),
    );
    expect(await planPurge(t.desk, 2)).toMatchObject({ more: true });
    expect([await purged(led), await purged(held), await purged(free)]).toEqual([null, null, null]);
    expect(await purgeDue(t.desk, 99)).toEqual({ purged: 1, failed: [] });
  });
});

describe('between the event and the deletion', () => {
  const gone = async () => {
    const id = await closed('old');
    pass(30 * DAY);
    await purgeDue(t.desk, 9);
    return id;
  };

  it('a crash or a failing disk leaves files that the next round finds', async () => {
    await gone();
    pass(10 * MINUTE);
    const refuses = new Set<BlobKey>([blobKey('thumb', t.images.one)]);
    const broken = async (key: BlobKey) => {
      if (refuses.has(key)) throw new Error('read-only');
      return t.desk.blobs.delete(key);
    };
    const blobs = { ...t.desk.blobs, delete: broken };
    expect(await removeImages({ ...t.desk, blobs }, 99)).toEqual({
      removed: 2,
      faults: [new Error('read-only')],
    });
    expect(await all()).toEqual([0, 1, 0]);
    expect(await remove()).toEqual({ removed: 0, faults: [] });
    pass(2 * MINUTE);
    expect(await remove()).toEqual({ removed: 1, faults: [] });
    expect([await all(), await remove()]).toEqual([[0, 0, 0], { removed: 0, faults: [] }]);
  });

  it('somebody who brings the image again keeps it, and a push without bringing it is refused', async () => {
    await gone();
    const again = t.body('new');
    expect((await t.push(again)).body).toMatchObject({ code: 'unknown_image' });
    for (const seed of [1, 2, 3]) await t.upload(await pictureOf(seed));
    pass(10 * MINUTE);
    expect([await remove(), await all()]).toEqual([{ removed: 0, faults: [] }, [3, 3, 3]]);
    expect((await t.push(again)).status).toBe(201);
  });

  it('an image that is deleted at this moment cannot be brought, and can be a moment later', async () => {
    await gone();
    pass(10 * MINUTE);
    const picture = await pictureOf(1);
    let answer = '';
    const blobs = {
      ...t.desk.blobs,
      delete: async (key: BlobKey) => {
        if (key === blobKey('original', t.images.probe))
          answer = await t.upload(picture).catch((fault: Error) => fault.message);
        return t.desk.blobs.delete(key);
      },
    };
    expect((await removeImages({ ...t.desk, blobs }, 99)).removed).toBe(3);
    expect(answer).toContain('"busy"');
    expect(await all()).toEqual([0, 0, 0]);
    await t.upload(picture);
    expect(await all()).toEqual([3, 0, 0]);
  });
});

describe('an upload into which a deletion falls', () => {
  it.each(blobKinds)('is not acknowledged without its %s', async (kind) => {
    const picture = await pictureOf(70);
    const put: typeof t.desk.blobs.put = async (key, bytes) => {
      await t.desk.blobs.put(key, bytes);
      if (key.startsWith(`${kind}/`)) await t.desk.blobs.delete(key);
    };
    const actor = { integrator: { id: t.integrator } } as IntegratorActor;
    const take = (blobs: typeof t.desk.blobs) =>
      takeImage({ ...t.desk, blobs }, actor, Readable.from([picture]), { type: undefined });
    await expect(take({ ...t.desk.blobs, put })).rejects.toMatchObject({ refusal: { code: 'busy' } });
    expect((await take(t.desk.blobs)).ok).toBe(true);
  });
});

describe('what nobody knows of', () => {
  it('a file that no row wants is deleted a week later, and one that is uploaded meanwhile is not', async () => {
    const [stray, saved] = [await pictureOf(60), await pictureOf(61)];
    const [strayId, savedId] = [await t.upload(stray), await t.upload(saved)];
    const forget = async () => {
      const query = { before: t.desk.clock.now(), after: null, limit: 99, now: t.desk.clock.now() };
      await t.desk.stores.retention.forgetUploads(query);
      await t.desk.stores.retention.stay([]);
    };
    await pushed('keeps');
    pass(MINUTE);
    await forget();
    for (const one of [strayId, savedId]) await t.desk.stores.retention.gone(one, 'nobody');
    pass(10 * MINUTE);
    expect((await remove()).removed).toBe(2);
    await Promise.all(
      [strayId, savedId].flatMap((one) =>
        blobKinds.map((kind) => t.desk.blobs.put(blobKey(kind, one), stray)),
      ),
    );
    await steady();
    await sweepImages.run(t.desk);
    expect(await sweepFiles(t.desk, [blobKey('original', strayId)])).toBe(0);
    expect(await t.desk.stores.retention.standing([strayId])).toMatchObject(
      new Map([[strayId, { wanted: false }]]),
    );
    pass(6 * DAY);
    expect([(await remove()).removed, await files(strayId)]).toEqual([0, [3]]);
    expect(await t.upload(saved)).toBe(savedId);
    pass(DAY + 10 * MINUTE);
    expect([(await remove()).removed, await files(strayId, savedId)]).toEqual([1, [0, 3]]);
    expect(await all()).toEqual([3, 3, 3]);
  });

  it('an upload that no match took is forgotten after a month, and its files with it', async () => {
    const lonely = await t.upload(await pictureOf(70));
    await pushed('keeps');
    pass(29 * DAY);
    await steady();
    await sweepImages.run(t.desk);
    pass(DAY + MINUTE);
    expect(await files(lonely)).toEqual([3]);
    await steady();
    await sweepImages.run(t.desk);
    pass(10 * MINUTE);
    expect([(await remove()).removed, await files(lonely), await all()]).toEqual([1, [0], [3, 3, 3]]);
  });

  it('verification names what is still there of a purged match, and it is no fault', async () => {
    const id = await closed('old');
    pass(30 * DAY);
    await purgeDue(t.desk, 9);
    pass(10 * MINUTE);
    await remove();
    await t.desk.blobs.put(blobKey('thumb', t.images.one), new Uint8Array([1]));
    const name = t.images.one.slice(0, 12);
    expect(await verifyWhole(t.desk)).toMatchObject({
      verdict: 'holds',
      left: 1,
      leftNamed: [`files of image ${name}… are still there, though match ${id} was purged`],
    });
    await rm(join(t.desk.config.dataDir, 'images'), { recursive: true });
    expect(await verifyWhole(t.desk)).toMatchObject({ verdict: 'holds', left: 0 });
  });
});
