import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute, wherever the command was called from. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {...string} parts @returns {string} absolute path inside the project */
export const at = (...parts) => resolve(root, ...parts);

/** A fault that a person can mend: its message says what happened and what to do, without a stack. */
export class SetupError extends Error {}

export const inCi = process.env.CI === 'true' || process.env.CI === '1';

/**
 * The folder of photographs for tests, if one was given or lies beside the project. It never belongs to the
 * project: tests that want it skip without it.
 * @returns {Record<string, string>}
 */
export const packEnvironment = () => {
  if (process.env.SECOND_LOOK_PACK) return {};
  const beside = at('..', 'shared', 'faces');
  return existsSync(beside) ? { SECOND_LOOK_PACK: beside } : {};
};
