import { matchChain } from '@/lib/ledger/chain-name';
import { type Edge, EMPTY_EDGE } from '@/lib/ledger/tree/edge';
import type { BlobStore } from '@/lib/ports/blob-store';
import type { Checkpoint, LogHead } from '@/lib/ports/log-store';
import type { Setting, StoredDeskEvent, StoredLeaf, StoredMatch } from '@/lib/ports/record-store';
import type { Stores } from '@/lib/ports/stores';
import { checkAsides } from '@/lib/verify/check-asides';
import { checkCheckpoints } from '@/lib/verify/check-checkpoints';
import { checkDeskLog } from '@/lib/verify/check-desk-log';
import { checkFeedOrder, type Reset } from '@/lib/verify/check-feed';
import { imageCheck } from '@/lib/verify/check-images';
import { checkMatch } from '@/lib/verify/check-match';
import { leftOfPurged } from '@/lib/verify/check-purged';
import { checkTree, edgeOf } from '@/lib/verify/check-tree';
import { findDrift } from '@/lib/verify/find-drift';
import { type Finding, storedDigest } from '@/lib/verify/finding';
import { policyReader } from '@/lib/verify/policies';
import type { Resume } from '@/lib/verify/resume';
import { changedSince } from '@/lib/verify/resume';
import { spoiled } from '@/lib/verify/spoiled';
import { Standing } from '@/lib/verify/standing';
import { Tally, type Verified } from '@/lib/verify/tally';

const PAGE = 100;

export interface VerifyParts {
  readonly stores: Stores;
  readonly blobs: BlobStore;
  /** Reads every original and hashes it; otherwise it is only looked whether it is there. */
  readonly hashes: boolean;
  /** What was verified before; null: everything is verified. */
  readonly resume: Resume | null;
  /** The last checkpoint that lies outside the desk, where one does; or why what lies there is none of this log. */
  readonly shipped?: LogHead | { readonly why: string; readonly stored?: string } | null;
  /** How the database is set, as the connection says that the desk itself uses. */
  readonly settings: readonly Setting[];
  /** After each portion; a desk that serves meanwhile gets its turn here, and progress is kept. */
  readonly step: (tally: Tally, resume: Resume) => Promise<void>;
}

type Check = (stored: StoredMatch) => Promise<void>;

/** Above every id: all matches were verified. */
const LAST = '\u{10ffff}';

/** The tree that was verified before, if it still begins the present one; else everything is verified. */
const beginning = async (
  { stores, resume }: VerifyParts,
  tally: Tally,
): Promise<{ resume: Resume | null; begun: Edge }> => {
  if (!resume) return { resume, begun: EMPTY_EDGE };
  try {
    return { resume, begun: await edgeOf(stores.log, resume) };
  } catch (fault) {
    const what = fault instanceof Error ? fault.message : String(fault);
    tally.tell([{ check: 'tree', where: 'tree', what }]);
    return { resume: null, begun: EMPTY_EDGE };
  }
};

const strayLeaves = (leaves: readonly StoredLeaf[]): readonly Finding[] =>
  leaves.map((leaf) => ({
    check: 'tree',
    where: leaf.chain,
    what: `event ${leaf.seq} is in the tree and not in the chain`,
    stored: storedDigest(leaf),
  }));

/** What lies outside has to come out on the way through the leaves. */
const shippedMark = (
  shipped: VerifyParts['shipped'],
  head: LogHead,
  tell: (found: readonly Finding[]) => void,
): readonly LogHead[] => {
  const where = 'shipped checkpoint';
  if (!shipped) return [];
  if ('why' in shipped) {
    const { why, ...more } = shipped;
    tell([{ check: 'checkpoint', where, what: why, ...more }]);
    return [];
  }
  if (shipped.size <= head.size) return [shipped];
  tell([{ check: 'checkpoint', where, what: `is of ${shipped.size} events, and the log has ${head.size}` }]);
  return [];
};

/** The log was cut where it signed more than it has: asked last, because it grows meanwhile. */
const cutOff = async ({ stores: { log } }: VerifyParts, newest: LogHead | undefined) => {
  const { size } = await log.head();
  if (!newest || newest.size <= size) return [];
  const what = `is of ${newest.size} events, and the log has ${size}`;
  return [{ check: 'checkpoint' as const, where: `checkpoint ${newest.size}`, what }];
};

/** What cannot be read through is named, and the rest is verified nevertheless. */
const toItsEnd = async (
  tally: Tally,
  check: Finding['check'],
  where: string,
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await work();
  } catch (fault) {
    if (!spoiled(fault)) throw fault;
    tally.tell([{ check, where, what: `cannot be read to its end: ${fault.message}` }]);
  }
};

/** One match with everything that belongs to it. */
const wholeMatch = (
  { stores, blobs }: VerifyParts,
  tally: Tally,
  images: ReturnType<typeof imageCheck>,
): Check => {
  const rulesFor = policyReader(stores.lanes);
  return async (stored: StoredMatch): Promise<void> => {
    const { state, found } = await checkMatch(stored, rulesFor);
    tally.tell(found);
    if (state) {
      const where = matchChain(stored.id);
      await toItsEnd(tally, 'image', where, async () => tally.tell(await images.check(state)));
      await toItsEnd(tally, 'aside', where, async () =>
        tally.tell(await checkAsides(stores.matches, stored.id, stored.events)),
      );
      tally.tellLeft(await leftOfPurged(stores, blobs, state, stored.events));
    }
    tally.matches += 1;
    tally.events += stored.events.length;
    tally.images = images.images();
  };
};

/** Matches with events since what was verified before. */
const changedMatches = async (
  { stores: { record } }: VerifyParts,
  tally: Tally,
  resume: Resume,
  head: LogHead,
  check: Check,
): Promise<void> => {
  for (const id of await changedSince(record, resume, head.size)) {
    const stored = await record.match(id);
    if (stored) await check(stored);
    else tally.tell([{ check: 'chain', where: matchChain(id), what: 'is gone from the log' }]);
  }
};

/** Every match after one id. */
const everyMatch = async (
  { stores: { record }, step }: VerifyParts,
  tally: Tally,
  from: Resume,
  check: Check,
): Promise<void> => {
  let after = from.after;
  for (let more = true; more; ) {
    const page = await record.matches(after, PAGE);
    for (const stored of page.matches) await check(stored);
    tally.tell(strayLeaves(page.strayLeaves));
    after = page.last ?? after;
    more = page.last !== null;
    await step(tally, { ...from, after, done: false });
  }
};

/**
 * Reads the whole record and changes nothing: every match's chain, replay, leads, exposures, images and asides, the
 * desk's own log and what follows from it, the tree with its tiles and checkpoints, and how the database is set. What
 * is written meanwhile is judged as it stood when its part was read.
 */
export const verifyDesk = async (parts: VerifyParts): Promise<Verified> => {
  const { log, record } = parts.stores;
  const tally = new Tally();
  const tell = tally.tell.bind(tally);
  const head = await log.head();
  const { resume, begun } = await beginning(parts, tally);
  let checkpoints: readonly Checkpoint[] = [];
  await toItsEnd(tally, 'checkpoint', 'checkpoints', async () => {
    checkpoints = await checkCheckpoints(log, tell);
  });
  tally.checkpoints = checkpoints.length;
  tell(await cutOff(parts, checkpoints[0]));
  const from = resume ?? { ...head, after: null, done: false };
  const images = imageCheck(parts.blobs, parts.hashes);
  const check = wholeMatch(parts, tally, images);
  await toItsEnd(tally, 'replay', 'matches', async () => {
    if (resume) await changedMatches(parts, tally, resume, head, check);
    if (!resume?.done) await everyMatch(parts, tally, from, check);
  });
  const standing = new Standing();
  const resets: Reset[] = [];
  const reached = { ...head, after: null, done: true };
  const step = () => parts.step(tally, { ...from, after: LAST, done: false });
  const take = (event: StoredDeskEvent): void => {
    standing.take(event);
    const { was, now } = event.data;
    if (event.kind === 'clock.reset') resets.push({ was: String(was), now: String(now) });
  };
  const counted = async (events: number): Promise<void> => {
    tally.events += events;
    await step();
  };
  await toItsEnd(tally, 'chain', 'desk', () => checkDeskLog({ record, take, tell, step: counted }));
  await toItsEnd(tally, 'standing', 'desk', async () => tell(await standing.judge(parts.stores)));
  if (!resume?.done) await toItsEnd(tally, 'feed', 'feed', () => checkFeedOrder(record, resets, tell, step));
  const warn = tally.warn.bind(tally);
  if (!resume) await findDrift(record, parts.blobs, images.looked, warn, step);
  const leaves = async (n: number): Promise<void> => {
    tally.leaves += n;
    await step();
  };
  const marks = [...checkpoints, ...shippedMark(parts.shipped ?? null, head, tell)];
  await toItsEnd(tally, 'tree', 'tree', () =>
    checkTree({ log, record, tell, step: leaves }, begun, head, marks),
  );
  for (const { name, found, holds } of parts.settings) {
    tally.settings += 1;
    if (!holds) tell([{ check: 'setting', where: name, what: `is ${found}` }]);
  }
  tally.sumUp();
  const verified = tally.result(head, resume !== null);
  if (verified.verdict === 'holds') await parts.step(tally, reached);
  return verified;
};
