import { step, succeeds } from './child.mjs';

/** @returns {boolean} whether system packages may be installed here: root, on Debian or Ubuntu */
export const canInstallPackages = () => process.getuid?.() === 0 && succeeds('apt-get', ['--version']);

/**
 * Installs system packages.
 * @param {...string} packages
 * @throws {import('./project.mjs').SetupError} with apt's last lines
 */
export const installPackages = async (...packages) => {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step('Reading the package lists', 'apt-get', ['update', '-q'], { env });
  await step(
    `Installing ${packages.join(', ')}`,
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
    { env },
  );
};
