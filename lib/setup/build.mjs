import { readdirSync } from 'node:fs';
import { step } from './child.mjs';
import { oneAtATime } from './lock.mjs';
import { at } from './project.mjs';
import { digestOf, filesBelow, isStamped, writeStamp } from './stamp.mjs';

const FOLDERS = ['app', 'components', 'db', 'lib', 'public'];
const ROOT_FILES =
  /^(next\.config|postcss\.config|proxy|instrumentation(-client)?)\.\w+$|^(tsconfig|package-lock)\.json$/;
const NOT_BUILT = /\.test\.tsx?$|^[\\/]?lib[\\/](setup|cli)[\\/]/;

/** What a build is made of. @param {string} [base] @returns {string[]} absolute paths */
export const buildSources = (base = at()) => [
  ...readdirSync(base)
    .filter((name) => ROOT_FILES.test(name))
    .sort()
    .map((name) => `${base.replace(/[\\/]$/, '')}/${name}`),
  ...FOLDERS.flatMap((folder) => filesBelow(`${base.replace(/[\\/]$/, '')}/${folder}`)).filter(
    (path) => !NOT_BUILT.test(path.slice(base.length)),
  ),
];

/**
 * A production build of exactly these sources is in `.next`.
 * @throws {import('./project.mjs').SetupError} with the compiler's last lines
 */
export const ensureBuild = async () => {
  const stampFile = at('.next', 'second-look-stamp');
  // Taken before the build: an edit while it runs must make it stale.
  const stamp = () => digestOf(at(), buildSources(), process.versions.modules);
  if (isStamped(stampFile, stamp())) return;
  await oneAtATime('Building the desk', async () => {
    const now = stamp();
    if (isStamped(stampFile, now)) return;
    await step(
      'Building the desk (next build, about a minute)',
      process.execPath,
      [at('node_modules/next/dist/bin/next'), 'build'],
      {
        env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      },
    );
    await step('Building the verifier of disclosure bundles', process.execPath, [
      at('lib/disclosure/page/write-verifier.mjs'),
    ]);
    writeStamp(stampFile, now);
  });
};
