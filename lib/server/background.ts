import type { Desk } from '@/lib/ports/desk';

export interface Background {
  stop(): Promise<void>;
}

/** Starts what a serving desk does beside requests. Stopped in the opposite order. */
export const startBackground = async (_desk: Desk): Promise<Background> => {
  const parts: Background[] = [];
  return {
    stop: async () => {
      for (const part of parts.reverse()) await part.stop();
    },
  };
};
