import type { Desk } from '@/lib/ports/desk';
import type { Tally, Verified } from '@/lib/verify/tally';
import type { VerifyParts } from '@/lib/verify/verify-desk';
import { verifyDesk } from '@/lib/verify/verify-desk';

/** Verifies an open desk; the settings of the database are asked of its own connection. */
export const verifyWhole = async (
  { stores, blobs }: Pick<Desk, 'stores' | 'blobs'>,
  more: Partial<Pick<VerifyParts, 'hashes' | 'resume' | 'step' | 'shipped'>> = {},
): Promise<Verified> => {
  const settings = (await stores.record.settings()).filter(({ name }) => !/^(fsync|full_page)/.test(name));
  const step = async (_tally: Tally): Promise<void> => {};
  return verifyDesk({ stores, blobs, settings, hashes: false, resume: null, step, ...more });
};

/** What was found, in short. */
export const findingsOf = ({ findings }: Verified): readonly string[] =>
  findings.map(({ check, what }) => `${check}: ${what}`);
