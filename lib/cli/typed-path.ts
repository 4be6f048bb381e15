import { resolve } from 'node:path';

/** npm runs scripts in the project; a relative file is meant from where the person stands. */
export const typedPath = (path: string): string =>
  resolve(/* turbopackIgnore: true */ process.env.INIT_CWD ?? '.', path);
