/** Does the work for every item, so many at a time, each worker taking the next when it is free. */
export const atOnce = async <T>(
  items: Iterable<T>,
  count: number,
  work: (item: T, worker: number) => Promise<void>,
): Promise<void> => {
  const left = items[Symbol.iterator]();
  const worker = async (n: number): Promise<void> => {
    for (let item = left.next(); !item.done; item = left.next()) await work(item.value, n);
  };
  await Promise.all(Array.from({ length: count }, (_, n) => worker(n)));
};
