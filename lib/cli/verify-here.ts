import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Unreachable } from '@/lib/cli/unreachable';
import { offline } from '@/lib/container-offline';
import type { Config } from '@/lib/ports/config';
import type { Setting } from '@/lib/ports/record-store';
import { openResume, type Resume, sealResume } from '@/lib/verify/resume';
import type { Tally, Verified } from '@/lib/verify/tally';
import { type VerifyParts, verifyDesk } from '@/lib/verify/verify-desk';

/** Milliseconds between two notes of how far it came. */
const EVERY = 2_000;

export const progressFile = (config: Config): string => join(config.dataDir, 'verified.json');

/** What a verification before came to, or null where there is none that this desk sealed. */
export const readProgress = async (config: Config): Promise<Resume | null> => {
  const text = await readFile(/* turbopackIgnore: true */ progressFile(config), 'utf8').catch(() => '');
  return openResume(text, config.secret);
};

/** A progress that cannot be kept costs time, and nothing else. */
const keep = async (config: Config, resume: Resume): Promise<void> => {
  const file = progressFile(config);
  try {
    await writeFile(`${file}.part`, sealResume(resume, config.secret), { mode: 0o600 });
    await rename(`${file}.part`, file);
  } catch {
    // The data directory may be read-only here.
  }
};

/** What was found once stays found: the next verification reads everything again, or one that resumes would hold. */
const forget = (config: Config): Promise<void> =>
  rm(progressFile(config), { force: true }).catch(() => {
    // The data directory may be read-only here.
  });

const line = ({ events, matches, leaves, images }: Tally): string =>
  `${matches} matches, ${events} events, ${leaves} leaves, ${images} images`;

export interface VerifyHere {
  readonly say: (text: string) => void;
  readonly hashes: boolean;
  readonly resume: Resume | null;
  /** As VerifyParts has it; the open desk knows where checkpoints are shipped to. */
  readonly shipped: VerifyParts['shipped'];
  /** As the open desk's connection says; null where no desk is open: then only what the database itself keeps. */
  readonly settings: readonly Setting[] | null;
}

/**
 * Verifies the desk of this configuration on a connection of its own, which only reads: a desk that serves meanwhile
 * is not held up. @throws Unreachable when the database cannot be read
 */
export const verifyHere = async (config: Config, given: VerifyHere): Promise<Verified> => {
  const parts = offline(config);
  const stores = await parts.stores().catch((fault: unknown) => {
    throw new Unreachable(fault instanceof Error ? fault.message : String(fault));
  });
  let told = performance.now();
  try {
    const own = given.settings ?? (await stores.record.settings()).filter(({ name }) => /^append/.test(name));
    const verified = await verifyDesk({
      ...{ stores, blobs: parts.blobs, hashes: given.hashes, resume: given.resume, settings: own },
      shipped: given.shipped ?? null,
      step: async (tally, resume) => {
        if (!resume.done && performance.now() - told < EVERY) return;
        told = performance.now();
        given.say(line(tally));
        if (tally.sound) await keep(config, resume);
      },
    });
    if (verified.verdict !== 'holds') await forget(config);
    return verified;
  } finally {
    await stores.close();
  }
};
