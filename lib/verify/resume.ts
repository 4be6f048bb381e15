import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { canonical } from '@/lib/ledger/canonical';
import { chainOf } from '@/lib/ledger/chain-name';
import type { RecordStore } from '@/lib/ports/record-store';

/** How far a verification came that found nothing wrong: the tree as it then was, and the matches up to one id. */
const resume = z.strictObject({
  size: z.number().int().min(0),
  root: z.string(),
  /** Matches up to this id were verified. */
  after: z.string().nullable(),
  /** All of it was verified. */
  done: z.boolean(),
});
export type Resume = z.output<typeof resume>;

const sealed = resume.extend({ mac: z.string() });

const macOf = (value: Resume, secret: string): string =>
  createHmac('sha256', secret)
    .update(`second-look verified ${canonical(value)}`)
    .digest('hex');

/**
 * The text that keeps it, sealed with the desk's secret: who can write to the database or the disk and has not that
 * secret cannot make the desk believe that it verified something.
 */
export const sealResume = ({ size, root, after, done }: Resume, secret: string): string => {
  const value = { size, root, after, done };
  return JSON.stringify({ ...value, mac: macOf(value, secret) });
};

/** Null when the text is not one that this desk sealed. */
export const openResume = (text: string, secret: string): Resume | null => {
  try {
    const { mac, ...value } = sealed.parse(JSON.parse(text));
    const right = Buffer.from(macOf(value, secret), 'hex');
    const given = Buffer.from(mac, 'hex');
    return given.length === right.length && timingSafeEqual(given, right) ? value : null;
  } catch {
    return null;
  }
};

/** Matches with events that came into the tree since. */
export const changedSince = async (
  record: Pick<RecordStore, 'chainsFrom'>,
  { size, after, done }: Resume,
  head: number,
): Promise<readonly string[]> => {
  if (after === null && !done) return [];
  const chains = (await record.chainsFrom(size, head)).map(chainOf);
  // Those beyond what was verified come by themselves.
  return chains.flatMap(({ kind, id }) => (kind === 'match' && (done || id <= (after ?? '')) ? [id] : []));
};
