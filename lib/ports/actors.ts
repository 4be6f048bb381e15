import type { Actor } from '@/lib/domain/event';
import type { ApiKey, Integrator } from '@/lib/domain/integrator';
import type { Person } from '@/lib/domain/person';

/** Who calls a verb, with what the permission table needs; `by` alone goes into events. */
export interface PersonActor {
  readonly kind: 'person';
  readonly person: Person;
  readonly accountId: string;
  readonly by: Extract<Actor, { kind: 'person' }>;
}

export interface IntegratorActor {
  readonly kind: 'integrator';
  readonly integrator: Integrator;
  readonly key: ApiKey;
  readonly by: Extract<Actor, { kind: 'integrator' }>;
}

/** The operator at the command line, or the desk itself: whoever may read the data directory may do this. */
export interface SystemActor {
  readonly kind: 'system';
  readonly by: Extract<Actor, { kind: 'system' }>;
}

export const systemActor: SystemActor = { kind: 'system', by: { kind: 'system', id: 'desk' } };

export const personActor = (person: Person, accountId: string): PersonActor => ({
  kind: 'person',
  person,
  accountId,
  by: { kind: 'person', id: person.id },
});

export const integratorActor = (integrator: Integrator, key: ApiKey): IntegratorActor => ({
  kind: 'integrator',
  integrator,
  key,
  by: { kind: 'integrator', id: integrator.id, key: key.id },
});
