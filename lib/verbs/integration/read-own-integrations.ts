import type { ApiKey, Integrator } from '@/lib/domain/integrator';
import { mayMindKey } from '@/lib/domain/permission';
import { ok, type Result } from '@/lib/domain/refusal';
import { DAY, plus } from '@/lib/domain/time';
import type { KeyError } from '@/lib/domain/usage';
import type { WebhookEndpoint } from '@/lib/domain/webhook';
import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { DayCount } from '@/lib/ports/usage-store';

/** Days that usage is shown for, today included. */
export const USAGE_DAYS = 14;
const ERRORS_SHOWN = 20;

export interface OwnKeyEntry extends Omit<ApiKey, 'hash' | 'holder'> {
  readonly lastUsedAt: string | null;
  /** Held by the person who asks: theirs to retire and to renew. */
  readonly own: boolean;
}

export interface OwnIntegration {
  readonly integrator: Pick<Integrator, 'id' | 'name' | 'mode'>;
  readonly keys: readonly OwnKeyEntry[];
  readonly days: readonly DayCount[];
  readonly errors: readonly (Omit<KeyError, 'key'> & { readonly prefix: string })[];
  readonly webhooks: readonly WebhookEndpoint[];
}

/**
 * The integrators of which this person holds a key: keys, use, what was refused, and how their webhooks fare. Who
 * holds none has none, whatever their role.
 */
export const readOwnIntegrations = async (
  desk: Desk,
  actor: PersonActor,
): Promise<Result<{ readonly since: string; readonly integrations: readonly OwnIntegration[] }>> => {
  const [integrators, keys] = await Promise.all([
    desk.stores.integrators.integrators(),
    desk.stores.integrators.keys(),
  ]);
  const since = plus(desk.clock.now(), -(USAGE_DAYS - 1) * DAY).slice(0, 10);
  const mine = integrators.filter(({ id }) =>
    keys.some((key) => key.integratorId === id && mayMindKey(actor.person.id, key)),
  );
  const integrations = await Promise.all(
    mine.map((integrator) => integrationOf(desk, actor, integrator, keys, since)),
  );
  return ok({ since, integrations });
};

const integrationOf = async (
  { stores }: Desk,
  actor: PersonActor,
  { id, name, mode }: Integrator,
  all: readonly ApiKey[],
  since: string,
): Promise<OwnIntegration> => {
  const keys = all.filter((key) => key.integratorId === id);
  const ids = keys.map((key) => key.id);
  const [days, lastUsed, errors, webhooks] = await Promise.all([
    stores.usage.days(ids, since),
    stores.usage.lastUsed(ids),
    stores.usage.errors(ids, ERRORS_SHOWN),
    stores.webhooks.endpoints(id),
  ]);
  return {
    integrator: { id, name, mode },
    keys: keys.map(({ hash: _hash, holder: _holder, ...key }) => ({
      ...key,
      lastUsedAt: lastUsed.get(key.id) ?? null,
      own: mayMindKey(actor.person.id, { ...key, holder: _holder }),
    })),
    days,
    errors: errors.map(({ key, ...error }) => ({
      ...error,
      prefix: keys.find((one) => one.id === key)?.prefix ?? '',
    })),
    webhooks,
  };
};

/** Whether somebody has an integration to look at. */
export const holdsKey = async ({ stores }: Desk, person: string): Promise<boolean> =>
  (await stores.integrators.keys()).some((key) => mayMindKey(person, key));
