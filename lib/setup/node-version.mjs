import { readFileSync } from 'node:fs';
import { at, SetupError } from './project.mjs';

/** @param {string} version such as `20.19.0` @returns {[number, number]} */
const majorMinor = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
};

/** @param {string} running @param {string} range only the form `>=x.y` is read @returns {boolean} */
export const isNewEnough = (running, range) => {
  const [major, minor] = majorMinor(running);
  const [needMajor, needMinor] = majorMinor(range.replace(/^>=\s*/, ''));
  return major > needMajor || (major === needMajor && minor >= needMinor);
};

/** @throws {SetupError} when this Node is older than package.json asks for */
export const ensureNodeVersion = () => {
  const { engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  if (isNewEnough(process.versions.node, engines.node)) return;
  throw new SetupError(
    `Second Look needs Node ${engines.node}; this is ${process.versions.node}. Install a current Node (nodejs.org, nvm or your system's packages) and try again.`,
  );
};
