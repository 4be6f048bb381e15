import { readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { seedOfPem } from '@/lib/ledger/ed25519';
import { COSIGNATURE, parseVkey } from '@/lib/ledger/note/verifier';
import type { Witness } from '@/lib/ports/checkpoint-post';
import type { Config } from '@/lib/ports/config';

interface Given {
  readonly checkpointDir: string | undefined;
  readonly witnesses: string | undefined;
  readonly keyFiles: string | undefined;
}

type LogConfig = Pick<Config, 'checkpointDir' | 'logWitnesses' | 'logSeeds'>;

/** Where a path really lies, as far as it exists. */
const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(real(dirname(path)), relative(dirname(path), path));
  }
};

const inside = (path: string, folder: string): boolean => {
  const way = relative(real(folder), real(path));
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
};

/** `<url> <vkey>`. @throws Error with what is wrong */
const witness = (text: string): Witness => {
  const [url = '', vkey = '', ...more] = text.split(/\s+/);
  if (more.length > 0 || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error('each is an address and a public key with a space between');
  if (parseVkey(vkey).type !== COSIGNATURE)
    throw new Error('the key of a witness is one for cosignatures (type 4)');
  return { url: url.replace(/\/+$/, ''), vkey };
};

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

const said = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/** What the environment says of the log, and what is wrong with it. Reads the key file. */
export const logConfig = (
  given: Given,
  dataDir: string,
): { readonly value: LogConfig; readonly problems: readonly string[] } => {
  const problems: string[] = [];
  const attempt = <T>(variable: string, read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (fault) {
      problems.push(`${variable} ${said(fault)}`);
      return otherwise;
    }
  };
  const checkpointDir = given.checkpointDir === undefined ? null : resolve(given.checkpointDir);
  if (checkpointDir !== null && (inside(checkpointDir, dataDir) || inside(dataDir, checkpointDir)))
    problems.push(
      'SECOND_LOOK_CHECKPOINT_DIR must lie outside the data directory: what it holds is there to check that directory against',
    );
  const { witnesses = '', keyFiles = '' } = given;
  const value: LogConfig = {
    checkpointDir,
    logWitnesses: attempt('SECOND_LOOK_LOG_WITNESS', () => listed(witnesses).map(witness), []),
    logSeeds: attempt(
      'SECOND_LOOK_LOG_KEY',
      () => listed(keyFiles).map((file) => seedOfPem(readFileSync(file, 'utf8'))),
      [],
    ),
  };
  return { value, problems };
};
