import { entry, type RefusalEntry } from '@/lib/domain/refusals/refusal-entry';

/** What lies with the desk itself; nothing was changed. */
export const HOST_REFUSALS = {
  busy: entry(503, 'Too many people changed this at the same time.', 'Try again.'),
  storage_unavailable: entry(
    503,
    'The desk’s storage does not answer. Nothing was changed.',
    'Try again; tell an operator if it goes on.',
  ),
  draining: entry(503, 'The desk is shutting down.', 'Try again in a moment.'),
  unexpected: entry(
    503,
    'Something unexpected went wrong. Nothing was changed.',
    'Try again; tell an operator the `instance` if it goes on.',
  ),
} as const satisfies Record<string, RefusalEntry>;
