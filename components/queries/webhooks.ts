import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, post, request } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';
import type { FeedType } from '@/lib/domain/feed';
import type { Attempt, Delivery, SecretKind, WebhookEndpoint, WebhookSecret } from '@/lib/domain/webhook';

export interface WebhookEntry {
  readonly endpoint: WebhookEndpoint;
  readonly secrets: readonly Pick<WebhookSecret, 'id' | 'kind' | 'publicKey' | 'createdAt' | 'expiresAt'>[];
}

/** A secret as it is shown once; a pair shows its public half only. */
export interface ShownSecret {
  readonly secret: string | null;
  readonly publicKey: string | null;
}

export interface NewWebhook {
  readonly url: string;
  readonly description: string;
  readonly types: readonly FeedType[] | null;
  readonly kind: SecretKind;
}

const path = (...parts: readonly string[]): string =>
  ['/api/admin', ...parts.map(encodeURIComponent)].join('/');

export const webhooksOptions = (integratorId: string) =>
  queryOptions({
    queryKey: keys.admin.webhooks(integratorId),
    queryFn: ({ signal }) =>
      get<{ webhooks: readonly WebhookEntry[] }>(path('integrators', integratorId, 'webhooks'), signal),
    refetchInterval: 5_000,
  });

export interface DeliveryPage {
  readonly deliveries: readonly Delivery[];
  readonly next: string | null;
}

/** The newest page is asked for again and again: deliveries move by themselves. */
export const deliveriesOptions = (endpoint: string, cursor: string | null) =>
  queryOptions({
    queryKey: keys.admin.deliveries(endpoint, cursor),
    queryFn: ({ signal }) => {
      const query = `?limit=15${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
      return get<DeliveryPage>(`${path('webhooks', endpoint, 'deliveries')}${query}`, signal);
    },
    refetchInterval: cursor === null ? 3_000 : false,
    placeholderData: keepPreviousData,
  });

export const deliveryOptions = (endpoint: string, id: string) =>
  queryOptions({
    queryKey: keys.admin.delivery(endpoint, id),
    queryFn: ({ signal }) =>
      get<{ delivery: Delivery; attempts: readonly Omit<Attempt, 'delivery'>[] }>(
        path('webhooks', endpoint, 'deliveries', id),
        signal,
      ),
  });

export const addWebhook = (integratorId: string, webhook: NewWebhook) =>
  post<{ secret: ShownSecret }>(path('integrators', integratorId, 'webhooks'), webhook);

export const changeWebhook = (
  id: string,
  change: Partial<Pick<NewWebhook, 'url' | 'description' | 'types'>> & { readonly enabled?: boolean },
) => post<unknown>(path('webhooks', id), change);

export const removeWebhook = (id: string) => request<unknown>(path('webhooks', id), { method: 'DELETE' });

export const rotateSecret = (id: string, kind: SecretKind, overlapHours: number) =>
  post<{ secret: ShownSecret }>(path('webhooks', id, 'secret'), { kind, overlapHours });

export const testWebhook = (id: string) => post<unknown>(path('webhooks', id, 'test'));

export const resendDelivery = (endpoint: string, id: string) =>
  post<unknown>(path('webhooks', endpoint, 'deliveries', id, 'resend'));
