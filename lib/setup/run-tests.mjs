import { mkdirSync, rmSync } from 'node:fs';
import { ensureBuild } from './build.mjs';
import { runChecks } from './check.mjs';
import { isInterrupted, run } from './child.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { postgresForTests } from './postgres.mjs';
import { at, packEnvironment, SetupError } from './project.mjs';
import { say } from './say.mjs';
import { readIfThere } from './stamp.mjs';
import { countPlaywright, countVitest, NONE, sum } from './test-counts.mjs';
import { planTests } from './test-plan.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

/** Runs one runner and reads its report; an old report must not count. @param {string} report @param {string} script @param {readonly string[]} args @param {Record<string, string>} env */
const runReported = async (report, script, args, env) => {
  mkdirSync(at('.cache'), { recursive: true });
  rmSync(at(report), { force: true });
  const exitCode = await run(process.execPath, [at(script), ...args], { env });
  const text = readIfThere(at(report));
  return { exitCode, report: text === null ? null : JSON.parse(text) };
};

/** @param {readonly string[]} args @param {Record<string, string>} env @returns {Promise<Counts>} */
const unit = async (args, env) => {
  const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=.cache/vitest.json'];
  const ran = await runReported(
    '.cache/vitest.json',
    'node_modules/vitest/vitest.mjs',
    ['run', ...reporters, ...args],
    env,
  );
  return countVitest(ran.report, ran.exitCode);
};

/** @param {readonly string[]} args @param {Record<string, string>} env @returns {Promise<Counts>} */
const e2e = async (args, env) => {
  const chromium = await ensureChromium();
  await ensureBuild();
  const ran = await runReported(
    '.cache/playwright.json',
    'node_modules/@playwright/test/cli.js',
    ['test', ...args],
    {
      ...env,
      SECOND_LOOK_CHROMIUM: chromium,
    },
  );
  return countPlaywright(ran.report, ran.exitCode);
};

/** A part that cannot even begin counts as one failed, and the next part still runs. @param {() => Promise<Counts>} part @returns {Promise<Counts>} */
const counted = async (part) => {
  try {
    if (isInterrupted()) throw new SetupError('Interrupted: the rest was not run.');
    return await part();
  } catch (fault) {
    say(fault instanceof SetupError ? fault.message : String(/** @type {Error} */ (fault).stack ?? fault));
    return { ...NONE, failed: 1 };
  }
};

/** @param {readonly string[]} args @returns {Promise<Counts>} */
const runPlanned = async (args) => {
  const plan = planTests(args);
  await ensureDependencies();
  const parts = [];
  if (plan.check)
    parts.push(await counted(async () => ((await runChecks()) ? NONE : { ...NONE, failed: 1 })));
  const postgres = await postgresForTests();
  const env = {
    ...packEnvironment(),
    ...(postgres.url === null ? {} : { SECOND_LOOK_TEST_POSTGRES: postgres.url }),
  };
  try {
    if (plan.unit) parts.push(await counted(() => unit(plan.unitArgs, env)));
    if (plan.e2e) parts.push(await counted(() => e2e(plan.e2eArgs, env)));
  } finally {
    await postgres.stop();
  }
  return sum(parts);
};

/**
 * All tests, or those that the arguments name. The last line printed is `N passed, N failed`.
 * @param {readonly string[]} args
 * @returns {Promise<number>} 1 when any failed or none ran
 */
export const runTests = async (args) => {
  const { passed, failed, skipped } = await counted(() => runPlanned(args));
  if (skipped > 0) say(`${skipped} skipped`);
  if (passed + failed === 0) say('No test ran: nothing matches, or there is nothing to test.');
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 || passed === 0 ? 1 : 0;
};
