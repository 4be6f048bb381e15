import { notifyManager, QueryClient } from '@tanstack/react-query';
import { ProblemError } from '@/components/queries/problem';

/** What a second try may cure: the network, a busy or draining desk. A refusal stays a refusal. */
const mayPass = (error: Error): boolean => error instanceof ProblemError && error.problem.status >= 500;

// In the turn of the event itself. The library's own way, a timer, lets React put a native box or radio back to what it
// was until the timer has run: a choice would flicker, and be read wrongly by whatever looks at that moment.
notifyManager.setScheduler(queueMicrotask);

/**
 * Writes are never repeated by themselves, nor kept back until there is a connection: a person decides whether to try
 * again, and is told at once that nothing was reached.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
        refetchOnWindowFocus: false,
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
