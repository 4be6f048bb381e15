import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { at } from './project.mjs';
import { filesBelow } from './stamp.mjs';

const FOLDERS = ['app', 'components', 'db', 'lib', 'e2e'];
const CODE = /\.(ts|tsx|mjs|cjs|js|css)$/;
const NOT_OURS = /[\\/]migrations[\\/]|\.gen\./;

export const LONGEST = 300;

/** @typedef {{ path: string, lines: number }} FileSize */

/** @param {readonly number[]} sorted @param {number} share 0..1 @returns {number} */
const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * What the sizes come to: a file over 300 lines does more than one thing.
 * @param {readonly FileSize[]} sizes
 * @returns {{ median: number, p90: number, tooLong: FileSize[] }}
 */
export const judgeSizes = (sizes) => {
  const sorted = sizes.map((size) => size.lines).sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    tooLong: sizes.filter((size) => size.lines > LONGEST),
  };
};

/** @returns {FileSize[]} every code file of the project that a person wrote */
export const measureFiles = () =>
  FOLDERS.flatMap((folder) => filesBelow(at(folder)))
    .filter((path) => CODE.test(path) && !NOT_OURS.test(path))
    .map((path) => ({
      path: relative(at(), path),
      lines: readFileSync(path, 'utf8').split('\n').length - 1,
    }));
