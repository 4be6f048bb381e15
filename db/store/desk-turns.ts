import type { Engine } from '@/db/engine';

const turns = new WeakMap<Engine, Map<string, Promise<unknown>>>();

/**
 * Lets the appends of this process to one stream follow each other, so that they do not lose races
 * among themselves. Only thrift: what keeps the chain whole is the guard on its head.
 */
export const inTurn = async <T>(engine: Engine, stream: string, work: () => Promise<T>): Promise<T> => {
  const waiting = turns.get(engine) ?? new Map<string, Promise<unknown>>();
  turns.set(engine, waiting);
  const mine = (waiting.get(stream) ?? Promise.resolve()).then(work);
  const settled = mine.catch(() => undefined);
  waiting.set(stream, settled);
  try {
    return await mine;
  } finally {
    if (waiting.get(stream) === settled) waiting.delete(stream);
  }
};
