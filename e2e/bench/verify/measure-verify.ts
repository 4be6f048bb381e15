import { verifyWhole } from '@/e2e/support/verify-whole';
import { canonical } from '@/lib/ledger/canonical';
import { sha256 } from '@/lib/ledger/chain';
import type { Stores } from '@/lib/ports/stores';
import type { BenchOptions } from '../options';
import { atMost, type Report, told } from '../report';
import { fillRecord } from './fill-record';

const PAGE = 500;
const MOST = 15;

/** Wall time, and this process's processor time: on a machine that others use, the steadier of the two. */
interface Took {
  readonly ms: number;
  readonly cpu: number;
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const timed = async <T>(work: () => T | Promise<T>): Promise<Took & { readonly value: T }> => {
  const [from, fromCpu] = [performance.now(), cpuMs()];
  const value = await work();
  return { ms: performance.now() - from, cpu: cpuMs() - fromCpu, value };
};

/** What hashing the canonical bytes of every event takes, and nothing else: they are made beforehand. */
const hashOnce = async ({ record }: Stores): Promise<Took & { events: number; bytes: number }> => {
  let [ms, cpu, events, bytes] = [0, 0, 0, 0];
  for (let after: string | null = null, more = true; more; ) {
    const page = await record.matches(after, PAGE);
    const texts = page.matches.flatMap((m) => m.events.map(({ hash: _, ...body }) => canonical(body)));
    const took = await timed(() => texts.map(sha256));
    ms += took.ms;
    cpu += took.cpu;
    events += texts.length;
    for (const text of texts) bytes += Buffer.byteLength(text);
    after = page.last;
    more = after !== null;
  }
  return { ms, cpu, events, bytes };
};

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Verification of a filled record against hashing each event's bytes once, before and after, on one connection. */
export const compareVerify = async (stores: Stores): Promise<Report> => {
  // Matches of this record share made-up images; looking after those is another measurement's.
  const blobs = { open: async () => null } as unknown as Parameters<typeof verifyWhole>[0]['blobs'];
  const before = await hashOnce(stores);
  const whole = await timed(() => verifyWhole({ stores, blobs }));
  const after = await hashOnce(stores);
  const { size, root } = await stores.log.head();
  const done = { size, root, after: null, done: true };
  const resumed = await timed(() => verifyWhole({ stores, blobs }, { resume: done }));
  const { events, leaves, faults } = whole.value;
  const wrong = Object.entries(faults).filter(([check, n]) => check !== 'image' && n > 0);
  if (wrong.length > 0) throw new Error(`The filled record does not hold: ${JSON.stringify(wrong)}.`);
  const hashing = (of: keyof Took): number => (((before[of] + after[of]) / 2) * events) / before.events;
  const line = (what: string, of: keyof Took) =>
    atMost(what, whole[of] / hashing(of), MOST, `${seconds(whole[of])} to ${seconds(hashing(of))}`);
  return {
    title: 'Verifying the whole record',
    how:
      `${events} events of whole reviews (${Math.round(before.bytes / before.events)} bytes of canonical JSON each), ` +
      'all in the tree, in an embedded desk; one process, one connection, no images. The measure is hashing the ' +
      'canonical bytes of each event once with SHA-256, made beforehand, in the same run.',
    rows: [
      line('verify, as a multiple of hashing', 'ms'),
      line('– of processor time', 'cpu'),
      told('events and leaves in a second', `${Math.round((events * 1000) / whole.ms)}, ${leaves} leaves`),
      told('from the last verification, nothing new since', seconds(resumed.ms)),
    ],
  };
};

export const measureVerify = async ({ quick }: BenchOptions): Promise<Report> => {
  const review = await fillRecord(quick ? 20_000 : 1_000_000, (text) => console.log(`  ${text}`));
  try {
    return await compareVerify(review.desk.stores);
  } finally {
    await review.close();
  }
};
