import { capture, npm, step, succeeds } from './child.mjs';
import { at, SetupError } from './project.mjs';
import { say } from './say.mjs';

const COMPILERS = ['c++', 'g++', 'clang++'];

/** What compiling better-sqlite3 needs and is not here. @returns {string[]} names for a person */
export const missingBuildTools = () => [
  ...(['python3', 'python'].some((name) => succeeds(name, ['--version'])) ? [] : ['python3']),
  ...(COMPILERS.some((name) => succeeds(name, ['--version'])) ? [] : ['a C++ compiler']),
  ...(succeeds('make', ['--version']) ? [] : ['make']),
];

const HOW_TO_INSTALL =
  'Debian and Ubuntu: apt-get install -y build-essential python3 · macOS: xcode-select --install';

/** Said before a long install, since the fault would otherwise show only minutes later. */
export const warnOfMissingBuildTools = () => {
  const missing = missingBuildTools();
  if (missing.length === 0) return;
  say(
    `! Not found: ${missing.join(', ')}. better-sqlite3 is compiled when no ready-made file can be fetched, and needs them.`,
  );
  say(`  ${HOW_TO_INSTALL}`);
};

const loadDatabase = () =>
  capture(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:').close()"], { cwd: at() });

/**
 * better-sqlite3's binary is missing after `npm ci` where npm's `ignore-scripts` is set, and does not load
 * under another Node than it was built for: builds it then.
 * @throws {SetupError} when it still does not load
 */
export const ensureNativeModule = async () => {
  if ((await loadDatabase()).code === 0) return;
  warnOfMissingBuildTools();
  const [command, args] = npm('rebuild', 'better-sqlite3', '--ignore-scripts=false', '--foreground-scripts');
  try {
    await step('Building better-sqlite3 (one to four minutes)', command, args);
  } catch (fault) {
    throw new SetupError(
      `${/** @type {Error} */ (fault).message}\n\nIt needs python3, make and a C++ compiler. ${HOW_TO_INSTALL}`,
    );
  }
  const { code, output } = await loadDatabase();
  if (code === 0) return;
  throw new SetupError(
    `better-sqlite3 was built but does not load:\n${output.trim()}\nDelete node_modules and try again.`,
  );
};
