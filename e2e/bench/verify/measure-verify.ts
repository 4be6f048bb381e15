import { verifyWhole } from '@/e2e/support/verify-whole';
import { canonical } from '@/lib/ledger/canonical';
import { sha256 } from '@/lib/ledger/chain';
import type { Desk } from '@/lib/ports/desk';
import { machine } from '../machine';
import type { BenchOptions } from '../options';
import { atMost, type Report, told } from '../report';
import { fillRecord } from './fill-record';

const PAGE = 500;
const MOST = 15;

/** Milliseconds that hashing the canonical bytes of every event takes, and nothing else: they are made beforehand. */
const hashOnce = async ({
  stores: { record },
}: Desk): Promise<{ ms: number; events: number; bytes: number }> => {
  let [ms, events, bytes] = [0, 0, 0];
  const hash = (texts: readonly string[]): void => {
    const from = performance.now();
    for (const text of texts) sha256(text);
    ms += performance.now() - from;
    events += texts.length;
    for (const text of texts) bytes += Buffer.byteLength(text);
  };
  for (let after: string | null = null, more = true; more; ) {
    const page = await record.matches(after, PAGE);
    hash(page.matches.flatMap((match) => match.events.map(({ hash: _, ...body }) => canonical(body))));
    after = page.last;
    more = after !== null;
  }
  return { ms, events, bytes };
};

const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> => {
  const from = performance.now();
  const value = await work();
  return { ms: performance.now() - from, value };
};

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/**
 * `verify` of a filled record against hashing each event's bytes once, both in one process on one connection; hashing
 * is measured before and after, so that what else the machine does falls on both.
 */
export const measureVerify = async ({ quick }: BenchOptions): Promise<Report> => {
  const review = await fillRecord(quick ? 20_000 : 1_000_000, (text) => console.log(`  ${text}`));
  const { desk } = review;
  // Matches of this record share made-up images; looking after those is another measurement's.
  const blobs = { ...desk.blobs, open: async () => null };
  const parts = { stores: desk.stores, blobs };
  const before = await hashOnce(desk);
  const whole = await timed(() => verifyWhole(parts));
  const after = await hashOnce(desk);
  const { size, root } = await desk.stores.log.head();
  const resumed = await timed(() => verifyWhole(parts, { resume: { size, root, after: null, done: true } }));
  await review.close();
  const { events, leaves, faults } = whole.value;
  const wrong = Object.entries(faults).filter(([check, n]) => check !== 'image' && n > 0);
  if (wrong.length > 0) throw new Error(`The filled record does not hold: ${JSON.stringify(wrong)}.`);
  const hashing = (((before.ms + after.ms) / 2) * events) / before.events;
  return {
    title: 'Verifying the whole record',
    how:
      `${events} events of whole reviews (${Math.round(before.bytes / before.events)} bytes of canonical JSON each), ` +
      `all in the tree, in an embedded desk on ${machine()}; one process, one connection, no images. The measure is ` +
      'hashing the canonical bytes of each event once with SHA-256, made beforehand, in the same run.',
    rows: [
      atMost(
        'verify, as a multiple of hashing',
        whole.ms / hashing,
        MOST,
        `${seconds(whole.ms)} to ${seconds(hashing)}`,
      ),
      told('events and leaves in a second', `${Math.round((events * 1000) / whole.ms)}, ${leaves} leaves`),
      told('from the last verification, nothing new since', seconds(resumed.ms)),
    ],
  };
};
