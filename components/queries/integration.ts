import { queryOptions } from '@tanstack/react-query';
import type { MadeKey } from '@/components/queries/admin';
import { get, post } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';
import type { ApiKey, Integrator, Scope } from '@/lib/domain/integrator';
import type { Family, KeyError, StatusClass } from '@/lib/domain/usage';
import type { WebhookEndpoint } from '@/lib/domain/webhook';

export interface OwnKey
  extends Pick<ApiKey, 'id' | 'prefix' | 'scopes' | 'createdAt' | 'expiresAt' | 'revokedAt'> {
  readonly lastUsedAt: string | null;
  readonly own: boolean;
}

export interface DayCount {
  /** UTC. */
  readonly day: string;
  readonly family: Family;
  readonly statusClass: StatusClass;
  readonly n: number;
}

export interface OwnIntegration {
  readonly integrator: Pick<Integrator, 'id' | 'name' | 'mode'>;
  readonly keys: readonly OwnKey[];
  readonly days: readonly DayCount[];
  readonly errors: readonly (Omit<KeyError, 'key'> & { readonly prefix: string })[];
  readonly webhooks: readonly Pick<
    WebhookEndpoint,
    | 'id'
    | 'url'
    | 'description'
    | 'disabledAt'
    | 'disabledReason'
    | 'streak'
    | 'pausedUntil'
    | 'lastSuccessAt'
  >[];
}

export interface OwnIntegrations {
  /** First day that is counted, UTC. */
  readonly since: string;
  readonly integrations: readonly OwnIntegration[];
}

export const integrationOptions = () =>
  queryOptions({
    queryKey: keys.integration,
    queryFn: ({ signal }) => get<OwnIntegrations>('/api/desk/integration', signal),
    refetchInterval: 15_000,
  });

const path = (id: string, act: string): string =>
  `/api/desk/integration/keys/${encodeURIComponent(id)}/${act}`;

export const retireOwnKey = (id: string) => post<unknown>(path(id, 'retire'));

export const succeedOwnKey = (id: string, scopes: readonly Scope[]) =>
  post<MadeKey>(path(id, 'successor'), { scopes });
