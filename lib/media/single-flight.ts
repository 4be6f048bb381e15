export type SingleFlight<T> = (key: string, work: () => Promise<T>) => Promise<T>;

/** Calls with a key that is under way share its outcome; a failed one is forgotten, so it can be retried. */
export const createSingleFlight = <T>(): SingleFlight<T> => {
  const underWay = new Map<string, Promise<T>>();
  return (key, work) => {
    const current = underWay.get(key);
    if (current) return current;
    const started = work().finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  };
};
