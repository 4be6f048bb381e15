import { existsSync } from 'node:fs';
import { npm, step } from './child.mjs';
import { oneAtATime } from './lock.mjs';
import { ensureNativeModule, warnOfMissingBuildTools } from './native-module.mjs';
import { at } from './project.mjs';
import { digestOf, isStamped, readIfThere, writeStamp } from './stamp.mjs';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, extraneous?: boolean }} LockedPackage */

/**
 * Whether what npm installed is what the lock file names: somebody ran `npm ci` by hand, and a second install
 * would cost minutes. Packages for other platforms (optional) and leftovers (extraneous) may be missing.
 * @param {string | null} lockFile text of package-lock.json
 * @param {string | null} installed text of node_modules/.package-lock.json, which npm writes when it is done
 * @returns {boolean}
 */
export const agrees = (lockFile, installed) => {
  if (lockFile === null || installed === null) return false;
  /** @type {Record<string, LockedPackage>} */
  const wanted = JSON.parse(lockFile).packages ?? {};
  /** @type {Record<string, LockedPackage>} */
  const found = JSON.parse(installed).packages ?? {};
  const noneOther = Object.entries(found).every(([path, entry]) => wanted[path]?.version === entry.version);
  const noneMissing = Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || path in found || entry.optional || entry.devOptional || entry.extraneous,
  );
  return noneOther && noneMissing;
};

/**
 * The packages that the lock file names are installed, and the database driver loads.
 * @throws {import('./project.mjs').SetupError} with npm's last lines
 */
export const ensureDependencies = async () => {
  const stampFile = at('node_modules', '.second-look-stamp');
  const stamp = () => digestOf(at(), [at('package-lock.json')], process.versions.modules);
  if (isStamped(stampFile, stamp())) return;
  await oneAtATime('Installing dependencies', async () => {
    if (isStamped(stampFile, stamp())) return;
    const installed = readIfThere(at('node_modules', '.package-lock.json'));
    if (!existsSync(at('node_modules')) || !agrees(readIfThere(at('package-lock.json')), installed)) {
      warnOfMissingBuildTools();
      // Building and testing need the development packages, even where NODE_ENV=production is set.
      const [command, args] = npm('ci', '--include=dev', '--no-audit', '--no-fund');
      await step('Installing dependencies (npm ci, two to five minutes the first time)', command, args);
    }
    await ensureNativeModule();
    writeStamp(stampFile, stamp());
  });
};
