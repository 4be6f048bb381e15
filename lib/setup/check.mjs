import { existsSync } from 'node:fs';
import { capture } from './child.mjs';
import { judgeSizes, LONGEST, measureFiles } from './file-sizes.mjs';
import { at } from './project.mjs';
import { elapsed, say } from './say.mjs';

/** @typedef {{ code: number, output: string }} Outcome */
/** @typedef {{ title: string, work: () => Promise<Outcome> }} Check */

/** @param {string} script @param {...string} args @returns {Promise<Outcome>} */
const tool = (script, ...args) => capture(process.execPath, [at('node_modules', script), ...args]);

/** next-env.d.ts is not in the repository, and without it style modules have no type. @returns {Promise<Outcome>} */
const types = async () => {
  if (!existsSync(at('next-env.d.ts'))) {
    const generated = await tool('next/dist/bin/next', 'typegen');
    if (generated.code !== 0) return generated;
  }
  return tool('typescript/bin/tsc', '--noEmit', '-p', '.');
};

/** @returns {Promise<Outcome>} */
const imports = () => {
  const folders = ['app', 'components', 'db', 'lib', 'e2e'].filter((folder) => existsSync(at(folder)));
  return capture(process.execPath, [
    '--import',
    './lib/setup/read-tsx.mjs',
    at('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    ...folders,
  ]);
};

/** @returns {Promise<Outcome>} */
const sizes = async () => {
  const { median, p90, tooLong } = judgeSizes(measureFiles());
  const complaints = tooLong.map(
    ({ path, lines }) => `${path}: ${lines} lines; ${LONGEST} at most. Split it by what it does.\n`,
  );
  say(`  file sizes: median ${median} lines, nine in ten within ${p90}`);
  return { code: tooLong.length === 0 ? 0 : 1, output: complaints.join('') };
};

/** @type {Check[]} longest first, so that two at a time end together */
const CHECKS = [
  { title: 'types (tsc)', work: types },
  { title: 'unused code (knip)', work: () => tool('knip/bin/knip.js', '--no-progress') },
  { title: 'import rules (dependency-cruiser)', work: imports },
  {
    title: 'lint and format (biome)',
    work: () => tool('@biomejs/biome/bin/biome', 'check', '--diagnostic-level=error', '--max-diagnostics=40'),
  },
  { title: 'file sizes', work: sizes },
];

const SHOWN = 80;

/** The first lines of a long complaint: the rest is more of the same. @param {string} output @returns {string} */
const shorten = (output) => {
  const lines = output.trimEnd().split('\n');
  if (lines.length <= SHOWN) return lines.join('\n');
  return [...lines.slice(0, SHOWN), `… ${lines.length - SHOWN} more lines`].join('\n');
};

/** @param {Check} check @returns {Promise<boolean>} */
const runCheck = async ({ title, work }) => {
  const began = Date.now();
  const { code, output } = await work();
  say(`${code === 0 ? '✓' : '✗'} ${title} ${elapsed(began)}`);
  if (code !== 0) say(shorten(output));
  return code === 0;
};

/**
 * Everything that reads the code without running it, two at a time.
 * @returns {Promise<boolean>} whether all is well
 */
export const runChecks = async () => {
  const waiting = [...CHECKS];
  /** @type {boolean[]} */
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results.push(await runCheck(next));
  };
  await Promise.all([worker(), worker()]);
  return results.every(Boolean);
};
