import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { at } from './project.mjs';
import { say } from './say.mjs';
import { readIfThere } from './stamp.mjs';

/** @param {number} pid @returns {boolean} */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return /** @type {NodeJS.ErrnoException} */ (fault).code === 'EPERM';
  }
};

/** Creating the file is the guard: one of two that try at once fails. @param {string} path */
const take = (path) => {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (fault);
    if (code === 'EEXIST') return false;
    // Waiting would never end: nobody holds it, this user may not write here.
    throw new Error(`${path} cannot be written (${message}). Run this once as the owner of the folder.`);
  }
};

/**
 * Removes a dead owner's lock. A second lock keeps two heirs from removing each other's.
 * @param {string} path @param {number} owner
 */
const bury = (path, owner) => {
  if (!take(`${path}.heir`)) return;
  if (Number(readIfThere(path)) === owner) rmSync(path, { force: true });
  rmSync(`${path}.heir`, { force: true });
};

/**
 * One at a time on this machine: two terminals that start the desk on a fresh clone must not both install.
 * A lock whose owner is dead is taken over.
 * @template T @param {string} name what is done, for the waiting line @param {() => Promise<T>} work
 * @param {string} [path] the lock file
 * @returns {Promise<T>}
 */
export const oneAtATime = async (name, work, path = at('.cache', 'setup.lock')) => {
  mkdirSync(at('.cache'), { recursive: true });
  for (let told = false; !take(path); await pause(300)) {
    const owner = Number(readIfThere(path)?.trim() || Number.NaN);
    if (Number.isInteger(owner) && !isAlive(owner)) bury(path, owner);
    else if (!told) {
      told = true;
      say(`… ${name}: process ${owner || '?'} is at it already; waiting. If it is gone, delete ${path}`);
    }
  }
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
};
