import { createRequire } from 'node:module';
import { canInstallPackages, installPackages } from './apt.mjs';
import { step } from './child.mjs';
import { findProgram, isProgram } from './programs.mjs';
import { at, SetupError } from './project.mjs';
import { say } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The copy that Playwright downloads itself, if it is there. @returns {string | null} */
const playwrightsOwn = () => {
  const path = createRequire(at('package.json'))('@playwright/test').chromium.executablePath();
  return isProgram(path) ? path : null;
};

const find = () => findProgram(NAMES) ?? playwrightsOwn();

/** @param {() => Promise<void>} install @returns {Promise<void>} a failed way is said, and the next one tried */
const tryTo = async (install) => {
  try {
    await install();
  } catch (fault) {
    if (!(fault instanceof SetupError)) throw fault;
    say(fault.message);
  }
};

/**
 * A Chromium for the browser tests; needs the installed dependencies.
 * @returns {Promise<string>} path of the program
 * @throws {SetupError} when there is none and none can be installed
 */
export const ensureChromium = async () => {
  const given = process.env.SECOND_LOOK_CHROMIUM;
  if (given) {
    if (isProgram(given)) return given;
    throw new SetupError(
      `SECOND_LOOK_CHROMIUM names ${given}, which is not a program. Correct it, or unset it to let one be found.`,
    );
  }
  if (find() === null && canInstallPackages()) await tryTo(() => installPackages('chromium'));
  if (find() === null) {
    const playwright = at('node_modules/@playwright/test/cli.js');
    await tryTo(() =>
      step('Fetching Chromium for Playwright', process.execPath, [playwright, 'install', 'chromium']),
    );
  }
  const found = find();
  if (found !== null) return found;
  throw new SetupError(
    `No Chromium found for the browser tests (looked for ${NAMES.join(', ')} and Playwright's own), and none could be installed. Install one (Debian: apt-get install -y chromium) or set SECOND_LOOK_CHROMIUM to its path.`,
  );
};
