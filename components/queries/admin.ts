import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';
import type { ApiKey, Integrator, Scope } from '@/lib/domain/integrator';
import type { Account, Person, Qualification, Role } from '@/lib/domain/person';

export interface PersonEntry {
  readonly person: Person;
  /** Never a password hash. */
  readonly accounts: readonly Omit<Account, 'passwordHash'>[];
  readonly qualifications: readonly Qualification[];
}

export interface IntegratorEntry {
  readonly integrator: Integrator;
  readonly keys: readonly Omit<ApiKey, 'hash'>[];
}

export interface NewPerson {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly roles: readonly Role[];
  /** Other names under which evidence may say that this person obtained it. */
  readonly alsoKnownAs: readonly string[];
}

export interface NewKey {
  readonly scopes: readonly Scope[];
  /** Person who holds the key; null: a service. */
  readonly holder: string | null;
  /** Null: until it is revoked. */
  readonly expiresAt: string | null;
}

export interface NewIntegrator extends NewKey {
  readonly name: string;
  readonly mode: Integrator['mode'];
  readonly operator: Integrator['operator'];
}

/** The key itself; the desk keeps only its hash and cannot show it again. */
export interface MadeKey {
  readonly key: string;
  /** The same key for clients of Amazon A2I. */
  readonly signing: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export const peopleOptions = () =>
  queryOptions({
    queryKey: keys.admin.people,
    queryFn: ({ signal }) => get<{ people: readonly PersonEntry[] }>('/api/admin/people', signal),
  });

export const integratorsOptions = () =>
  queryOptions({
    queryKey: keys.admin.integrators,
    queryFn: ({ signal }) =>
      get<{ integrators: readonly IntegratorEntry[] }>('/api/admin/integrators', signal),
  });

const path = (...parts: readonly string[]): string =>
  ['/api/admin', ...parts.map(encodeURIComponent)].join('/');

export const addPerson = (person: NewPerson) => post<unknown>(path('people'), person);

export const setRoles = (id: string, roles: readonly Role[]) =>
  post<unknown>(path('people', id, 'roles'), { roles });

export const setDisabled = (id: string, disabled: boolean) =>
  post<unknown>(path('people', id, disabled ? 'disable' : 'enable'));

/** Sets it on the person's account and ends their sessions. */
export const setPassword = (id: string, account: string, password: string) =>
  post<unknown>(path('people', id, 'password'), { account, password });

export const grantQualification = (id: string, kind: string, expiresAt: string) =>
  post<unknown>(path('people', id, 'qualifications'), { kind, expiresAt });

export const revokeQualification = (id: string) => post<unknown>(path('qualifications', id, 'revoke'));

export const addIntegrator = (integrator: NewIntegrator) => post<MadeKey>(path('integrators'), integrator);

export const setOperator = (integratorId: string, operator: Integrator['operator']) =>
  post<unknown>(path('integrators', integratorId), { operator });

export const addKey = (integratorId: string, key: NewKey) =>
  post<MadeKey>(path('integrators', integratorId, 'keys'), key);

export const revokeKey = (id: string) => post<unknown>(path('keys', id, 'revoke'));
