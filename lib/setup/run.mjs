/**
 * What every npm script calls: makes ready what is missing (Node's version, packages, build), then runs the part.
 * Imports node: builtins only, since it runs before anything is installed.
 */
import { ensureBuild } from './build.mjs';
import { runChecks } from './check.mjs';
import { run } from './child.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureNodeVersion } from './node-version.mjs';
import { SetupError } from './project.mjs';
import { runTests } from './run-tests.mjs';
import { say } from './say.mjs';

/** @param {...string} args @returns {Promise<number>} */
const node = (...args) => run(process.execPath, args, { env: { NEXT_TELEMETRY_DISABLED: '1' } });

const ready = async () => {
  await ensureDependencies();
  await ensureBuild();
};

/** @type {Record<string, (args: readonly string[]) => Promise<number>>} */
const COMMANDS = {
  demo: async (args) => {
    await ready();
    return node('--import', 'tsx', 'lib/practice/demo.ts', ...args);
  },
  dev: async (args) => {
    await ensureDependencies();
    return node('lib/server/start.mjs', '--dev', ...args);
  },
  start: async (args) => {
    await ready();
    return node('lib/server/start.mjs', ...args);
  },
  desk: async (args) => {
    await ensureDependencies();
    return node('--import', 'tsx', 'lib/cli/desk.ts', ...args);
  },
  bench: async (args) => {
    await ready();
    return node('--import', 'tsx', 'e2e/bench/run.ts', ...args);
  },
  'bench:browser': async (args) => {
    await ready();
    process.env.SECOND_LOOK_CHROMIUM = await ensureChromium();
    return node('--import', 'tsx', 'e2e/bench/browser/run.ts', ...args);
  },
  fuzz: async (args) => {
    await ensureDependencies();
    return node('--import', 'tsx', 'e2e/fuzz/run.ts', ...args);
  },
  crash: async (args) => {
    await ready();
    return node('--import', 'tsx', 'e2e/crash/run.ts', ...args);
  },
  check: async () => {
    await ensureDependencies();
    return (await runChecks()) ? 0 : 1;
  },
  test: runTests,
};

const main = async () => {
  const [what = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, what) ? COMMANDS[what] : undefined;
  if (command === undefined)
    throw new SetupError(`Unknown part "${what}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
  ensureNodeVersion();
  return command(args);
};

try {
  process.exitCode = await main();
} catch (fault) {
  say(fault instanceof SetupError ? fault.message : String(/** @type {Error} */ (fault).stack ?? fault));
  process.exitCode = 1;
}
