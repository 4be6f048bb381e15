const tails = new Map<string, Promise<unknown>>();

/**
 * Runs what concerns one match in turn within this process, so that a reviewer's own parallel requests do not
 * lose races against each other. Only a courtesy: what keeps the data right is the guard in the statement.
 */
export const oneAtATime = async <T>(key: string, run: () => Promise<T>): Promise<T> => {
  const before = tails.get(key) ?? Promise.resolve();
  const mine = before.then(run, run);
  const tail = mine.catch(() => undefined);
  tails.set(key, tail);
  try {
    return await mine;
  } finally {
    if (tails.get(key) === tail) tails.delete(key);
  }
};
