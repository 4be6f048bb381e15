import { RefusalError, refuse } from '@/lib/domain/refusal';

/** Lets `size` pieces of work run at a time and `waiting` more wait; refuses the rest with `busy`. */
export const createSlots = (size: number, waiting: number) => {
  const queue: (() => void)[] = [];
  let running = 0;

  const enter = async (): Promise<void> => {
    if (running < size) {
      running += 1;
      return;
    }
    if (queue.length >= waiting) throw new RefusalError(refuse('busy').refusal);
    // Whoever leaves hands over the slot itself, so `running` stays as it is.
    await new Promise<void>((go) => queue.push(go));
  };

  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };

  return async <T>(work: () => Promise<T>): Promise<T> => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
};
