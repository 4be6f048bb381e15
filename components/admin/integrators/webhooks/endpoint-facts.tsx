'use client';

import type { WebhookEntry } from '@/components/queries/webhooks';
import * as text from '@/components/text/en';
import { Facts } from '@/components/ui/facts';
import { formatTime } from '@/components/ui/format-time';
import { Time, useZone } from '@/components/ui/time';
import type { WebhookEndpoint } from '@/lib/domain/webhook';

const words = text.admin.webhooks;

const stateOf = ({ disabledAt, disabledReason }: WebhookEndpoint, zone: string): string =>
  disabledAt === null
    ? words.enabled
    : words.disabled(formatTime(disabledAt, 'both', zone), words.reasons[disabledReason ?? 'asked']);

const troubleOf = ({ streak, pausedUntil }: WebhookEndpoint, zone: string): string | null => {
  if (streak === 0) return null;
  const again = pausedUntil ? `; ${words.paused(formatTime(pausedUntil, 'exact', zone))}` : '';
  return `${words.failures(streak)}${again}`;
};

/** How an endpoint stands: whether it is served, what it hears, how it fares, what it signs with. */
export function EndpointFacts({ entry: { endpoint, secrets } }: { readonly entry: WebhookEntry }) {
  const zone = useZone();
  return (
    <Facts
      items={[
        [words.url, endpoint.url],
        [words.state, stateOf(endpoint, zone)],
        [words.trouble, troubleOf(endpoint, zone)],
        [words.told, endpoint.types?.join(', ') ?? words.all],
        [
          words.lastSuccess,
          endpoint.lastSuccessAt ? <Time key="at" at={endpoint.lastSuccessAt} /> : text.common.never,
        ],
        [
          words.secrets,
          secrets
            .map(({ kind, expiresAt }) =>
              expiresAt === null
                ? words.kinds[kind].name
                : words.secretUntil(words.kinds[kind].name, formatTime(expiresAt, 'both', zone)),
            )
            .join('; '),
        ],
        [words.publicKey, secrets.find((s) => s.expiresAt === null)?.publicKey],
      ]}
    />
  );
}
