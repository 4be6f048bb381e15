import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { canInstallPackages, installPackages } from './apt.mjs';
import { startCluster } from './postgres-cluster.mjs';
import { isProgram, pathFolders } from './programs.mjs';
import { inCi, SetupError } from './project.mjs';
import { say } from './say.mjs';

/** Debian keeps initdb and pg_ctl off the PATH; newest version first. @returns {string[]} */
const debianFolders = () => {
  const base = '/usr/lib/postgresql';
  try {
    return readdirSync(base)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(base, version, 'bin'));
  } catch {
    return [];
  }
};

/** @returns {string | null} the folder with PostgreSQL's programs */
const findPostgres = () =>
  [...debianFolders(), ...pathFolders()].find((folder) =>
    ['initdb', 'pg_ctl', 'postgres'].every((name) => isProgram(join(folder, name))),
  ) ?? null;

/**
 * A PostgreSQL for the tests: the one that `SECOND_LOOK_TEST_POSTGRES` names, or a private one that vanishes.
 * Without any, its part of the tests is skipped; not in CI, where a skipped part would look like a pass.
 * @returns {Promise<{ url: string | null, stop: () => Promise<void> }>}
 * @throws {SetupError} in CI when there is none and none can be installed; anywhere when one does not start
 */
export const postgresForTests = async () => {
  const given = process.env.SECOND_LOOK_TEST_POSTGRES;
  if (given) return { url: given, stop: async () => undefined };
  if (findPostgres() === null && inCi && canInstallPackages()) await installPackages('postgresql');
  const folder = findPostgres();
  if (folder !== null) return startCluster(folder);
  if (inCi)
    throw new SetupError(
      'PostgreSQL not found, and in CI its part must run. Install it: apt-get install -y postgresql',
    );
  say('PostgreSQL not found: its part is skipped');
  return { url: null, stop: async () => undefined };
};
