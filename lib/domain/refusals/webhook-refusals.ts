import { entry, type RefusalEntry } from '@/lib/domain/refusals/refusal-entry';

/** What is refused about webhooks. */
export const WEBHOOK_REFUSALS = {
  webhook_url_refused: entry(
    422,
    'The desk does not call this address.',
    'Give a public https address; whoever runs the desk may allow others.',
  ),
  webhook_limit: entry(
    409,
    'There are as many webhook endpoints as one integrator may have.',
    'Remove one that is not needed any more.',
  ),
  webhook_secrets_limit: entry(
    409,
    'As many secrets of this endpoint sign side by side as may.',
    'Wait until one of the old ones has ended.',
  ),
  webhook_disabled: entry(
    409,
    'The webhook endpoint is disabled; nothing is sent to it.',
    'Enable it first; its reason says why it is disabled.',
  ),
} as const satisfies Record<string, RefusalEntry>;
