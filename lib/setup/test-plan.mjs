import { SetupError } from './project.mjs';

/**
 * @typedef {object} TestPlan
 * @property {boolean} unit whether vitest runs
 * @property {boolean} e2e whether Playwright runs
 * @property {boolean} check whether `npm run check` is counted in, as in CI
 * @property {string[]} unitArgs for vitest
 * @property {string[]} e2eArgs for Playwright
 */

const OWN = new Set(['--unit', '--e2e', '--with-check']);

/** @param {string} argument @returns {boolean} a path to a browser story rather than to a unit test */
const isStory = (argument) => /(^|[\\/])specs([\\/]|$)|\.spec\.ts/.test(argument);

/**
 * What `npm test -- …` asks for. Without arguments everything; `--unit` or `--e2e` one half; paths the tests
 * below them; other options go to the one runner that is left.
 * @param {readonly string[]} args
 * @returns {TestPlan}
 * @throws {SetupError} for an option that could mean either runner
 */
export const planTests = (args) => {
  const rest = args.filter((argument) => !OWN.has(argument));
  const paths = rest.filter((argument) => !argument.startsWith('-'));
  const named = args.includes('--unit') || args.includes('--e2e');
  const unit = named ? args.includes('--unit') : paths.length === 0 || !paths.every(isStory);
  const e2e = named ? args.includes('--e2e') : paths.length === 0 || paths.some(isStory);
  const check = args.includes('--with-check');
  if (unit && e2e && rest.some((argument) => argument.startsWith('-'))) {
    throw new SetupError(
      `Which tests is ${rest.find((argument) => argument.startsWith('-'))} for? Add --unit (vitest) or --e2e (Playwright).`,
    );
  }
  if (unit !== e2e) return { unit, e2e, check, unitArgs: unit ? rest : [], e2eArgs: e2e ? rest : [] };
  return { unit, e2e, check, unitArgs: rest.filter((path) => !isStory(path)), e2eArgs: rest.filter(isStory) };
};
