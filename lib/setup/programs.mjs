import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} path @returns {boolean} */
export const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The folders that the shell looks in. @returns {string[]} */
export const pathFolders = () => (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');

/** @param {readonly string[]} names in order of preference @returns {string | null} absolute path of the first one there is */
export const findProgram = (names) =>
  names.flatMap((name) => pathFolders().map((folder) => join(folder, name))).find(isProgram) ?? null;
