import { availableParallelism } from 'node:os';

export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets `limit` pieces of work run at a time; the others wait their turn, first come, first served. */
export const createGate = (limit: number): Gate => {
  const waiting: (() => void)[] = [];
  let running = 0;

  const enter = (): Promise<void> | undefined => {
    if (running < limit) {
      running += 1;
      return undefined;
    }
    return new Promise((resolve) => waiting.push(resolve));
  };

  // A place is handed to the next in line, not freed: nobody slips in between.
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
};

/** The one gate of the process: a 40-megapixel decode takes a core and some 200 MB, so one per core. */
export const decodeGate: Gate = createGate(availableParallelism());
