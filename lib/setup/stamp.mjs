import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** @param {string} path @returns {string | null} the file's text; null when there is none */
export const readIfThere = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** @param {string} path @param {string} stamp */
export const writeStamp = (path, stamp) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${stamp}\n`);
};

/** @param {string} path @param {string} stamp @returns {boolean} */
export const isStamped = (path, stamp) => readIfThere(path)?.trim() === stamp;

/**
 * Every file below a folder, sorted, so that the same tree gives the same list anywhere.
 * @param {string} folder absolute @param {(name: string) => boolean} [enter] which folders to go into, by name
 * @returns {string[]} absolute paths; none when the folder is missing
 */
export const filesBelow = (folder, enter = () => true) => {
  /** @type {import('node:fs').Dirent[]} */
  let entries = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return enter(entry.name) ? filesBelow(path, enter) : [];
      return entry.isFile() ? [path] : [];
    })
    .sort();
};

/**
 * One digest over the names and bytes of files, and whatever else matters.
 * @param {string} base names are taken relative to it @param {readonly string[]} paths @param {...string} more
 * @returns {string} hex SHA-256
 */
export const digestOf = (base, paths, ...more) => {
  const hash = createHash('sha256');
  for (const extra of more) hash.update(`${extra.length}:${extra}`);
  for (const path of paths) {
    const bytes = readFileSync(path);
    hash.update(`${relative(base, path)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
};
