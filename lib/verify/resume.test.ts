import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsOf, verifyWhole } from '@/e2e/support/verify-whole';
import { ReviewDesk } from '@/lib/server/test-desk-review';
import { openResume, type Resume, sealResume } from '@/lib/verify/resume';
import type { VerifyParts } from '@/lib/verify/verify-desk';

const SECRET = 'a secret of at least thirty-two characters';

describe('how far a verification came', () => {
  const some: Resume = { size: 7, root: 'ab'.repeat(32), after: 'm_1', done: false };

  it('is read back as it was sealed, and by nobody with another secret', () => {
    expect(openResume(sealResume(some, SECRET), SECRET)).toEqual(some);
    expect(openResume(sealResume(some, SECRET), `${SECRET}.`)).toBeNull();
    for (const text of ['', '{}', 'null', '{"mac":"00"}']) expect(openResume(text, SECRET)).toBeNull();
  });

  it('is not believed after any change', () => {
    const text = sealResume(some, SECRET);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '1', 'f', 'z', '"', 'e'), (at, char) => {
        fc.pre(text[at] !== char);
        expect(openResume(text.slice(0, at) + char + text.slice(at + 1), SECRET)).toBeNull();
      }),
    );
    expect(openResume(JSON.stringify({ ...JSON.parse(text), done: true }), SECRET)).toBeNull();
  });
});

describe('verify --resume', () => {
  let review: ReviewDesk;
  let behind: Database.Database;
  beforeAll(async () => {
    review = await ReviewDesk.open();
    for (let n = 0; n < 150; n += 1) await review.push();
    await order();
    behind = new Database(join(review.desk.config.dataDir, 'desk.db'));
  });
  afterAll(async () => {
    behind.close();
    await review.close();
  });
  const order = async () => {
    while ((await review.desk.stores.log.order(100)) > 0);
  };
  /** Verifies, and answers with how far it came; made-up images are not looked for. */
  const run = async (resume: Resume | null, stopAfter = Number.POSITIVE_INFINITY) => {
    let [steps, reached]: [number, Resume | null] = [0, null];
    const { stores, blobs } = review.desk;
    const step = async (_: unknown, at: Resume) => {
      reached = at;
      steps += 1;
      if (steps === stopAfter) throw new Error('stopped');
    };
    const result = await verifyWhole({ stores, blobs }, { resume, step }).catch(() => null);
    const found = result ? findingsOf(result).filter((text) => !text.startsWith('image')) : [];
    return { result, found, reached: reached as Resume | null };
  };
  const priority = (id: string, value: number) =>
    behind.prepare('update matches set priority = ? where id = ?').run(value, id);

  it('goes on where one broke off, and reads again what has changed since', async () => {
    const { result, reached } = await run(null, 1);
    expect(result).toBeNull();
    expect(reached).toMatchObject({ done: false, after: expect.stringMatching(/^m\d/) });
    const after = reached?.after ?? '';
    const rest = await run(reached);
    expect(rest.result).toMatchObject({ whole: false, matches: 50 });
    await review.vote(await review.person('one'), 'approve');
    await order();
    const more = await run(reached);
    expect(more.result?.matches).toBe('m1' <= after ? 51 : 50);
    expect(more.found).toEqual([]);
  });

  it('after a whole one reads only matches with events since, and finds what is wrong in them', async () => {
    const { size, root } = await review.desk.stores.log.head();
    const done: Resume = { size, root, after: null, done: true };
    expect((await run(done)).result).toMatchObject({ verdict: 'holds', matches: 0, leaves: 0 });
    await review.vote(await review.person('two'), 'approve');
    await order();
    expect(await run(done)).toMatchObject({ found: [], result: { matches: 1, whole: false } });
    priority('m1', 99);
    expect((await run(done)).found).toEqual(['replay: matches (id m1) priority differs from the log']);
    priority('m1', 0);
  });

  it('verifies everything where the tree no longer begins with the one that was verified', async () => {
    const { size } = await review.desk.stores.log.head();
    const other: Resume = { size, root: '0'.repeat(64), after: null, done: true };
    const { result, found } = await run(other);
    expect(result).toMatchObject({ whole: true, matches: 150 });
    expect(found).toContain(`tree: The tree does not begin with that of ${size} any more.`);
  });

  it('holds the leaves against the checkpoint that lies outside', async () => {
    const { stores, blobs } = review.desk;
    const head = await stores.log.head();
    const found = async (shipped: VerifyParts['shipped']) => {
      const verified = await verifyWhole({ stores, blobs }, { shipped: shipped ?? null });
      return findingsOf(verified).filter((text) => !text.startsWith('image'));
    };
    expect(await found(head)).toEqual([]);
    expect(await found({ ...head, root: '0'.repeat(64) })).toEqual([
      'checkpoint: the leaves give another root',
    ]);
    expect((await found({ ...head, size: head.size + 1 }))[0]).toMatch(
      /^checkpoint: is of \d+ events, and the log has/,
    );
    expect(await found({ why: 'is none of this log: It is of another.' })).toEqual([
      'checkpoint: is none of this log: It is of another.',
    ]);
  });
});
