import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret of a desk that was given none: 256 random bits in a file that only its owner reads. Made
 * aside and linked into place, so that two processes that start at once agree on one.
 */
export const generatedSecret = (dataDir: string): string => {
  const path = join(dataDir, 'secret');
  const aside = `${path}.${process.pid}`;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(aside, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  try {
    linkSync(aside, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return readFileSync(path, 'utf8').trim();
};
