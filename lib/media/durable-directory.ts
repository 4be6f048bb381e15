import { mkdir, open } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** A rename or a new entry survives a power cut only once its directory is flushed, too. */
export const syncDirectory = async (path: string): Promise<void> => {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
};

/** Flushes all directories above `path`: a first start may have made several of them. */
const syncAncestors = async (path: string): Promise<void> => {
  const parent = dirname(path);
  try {
    await syncDirectory(parent);
  } catch (error) {
    // What this process may not even read it has not made.
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error;
  }
  if (dirname(parent) !== parent) await syncAncestors(parent);
};

const mostRemembered = 10_000;

/**
 * Makes directories below `root`, each flushed into its parent. Once per directory and process also for
 * those that exist: whoever made them may have died before the flush, or may still be at it.
 */
export const createDurableDirectories = (root: string): ((path: string) => Promise<void>) => {
  const done = new Map<string, Promise<void>>();

  const make = async (path: string): Promise<void> => {
    await mkdir(path, { recursive: true });
    await (path === root ? syncAncestors(path) : syncDirectory(dirname(path)));
  };

  const ensureOne = (path: string): Promise<void> => {
    const known = done.get(path);
    if (known) return known;
    if (done.size >= mostRemembered) done.clear();
    const made = make(path);
    done.set(path, made);
    made.catch(() => done.delete(path));
    return made;
  };

  return async (path) => {
    await ensureOne(root);
    let current = root;
    for (const name of relative(root, path).split(sep)) {
      current = join(current, name);
      await ensureOne(current);
    }
  };
};
