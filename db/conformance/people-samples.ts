import type { DeskEvent } from '@/lib/domain/desk-event';
import type { Account, Person } from '@/lib/domain/person';

export const T0 = '2026-03-01T08:00:00.000Z';
/** T0 and so many seconds. */
export const at = (seconds: number): string => new Date(Date.parse(T0) + seconds * 1000).toISOString();

export const someEvent = (stream: string, more: Partial<DeskEvent> = {}): DeskEvent => ({
  stream,
  kind: 'person.added',
  at: T0,
  by: { kind: 'person', id: 'p-admin' },
  data: { note: 'ü', nested: { list: [1, 'two', null] } },
  ...more,
});

export const somePerson = (id: string, roles: Person['roles'] = ['reviewer']): Person => ({
  id,
  name: `Name of ${id}`,
  roles,
  alsoKnownAs: [`${id}@example.org`, '4711'],
  createdAt: T0,
  disabledAt: null,
});

export const someAccount = (id: string, personId: string): Account => ({
  id,
  personId,
  login: `${id}@example.org`,
  passwordHash: '$argon2id$x',
  createdAt: T0,
  disabledAt: null,
});
