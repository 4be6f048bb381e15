import { describe, expect, it } from 'vitest';
import type { Account, Person } from '@/lib/domain/person';
import { resolvePersons, touchesOfOrigins } from '@/lib/domain/rules/ingest-persons';

const AT = '2026-05-04T13:30:00.000Z';
const person = (id: string, name: string, alsoKnownAs: readonly string[] = []): Person => ({
  ...{ id, name, alsoKnownAs, roles: ['reviewer'], createdAt: AT, disabledAt: null },
});
const people = [
  person('per_1', 'Ana  Berg', ['Badge 4411']),
  person('per_2', 'Ana Berg'),
  person('per_3', 'Cy Dale'),
];
const account: Account = {
  ...{
    id: 'acc_1',
    personId: 'per_3',
    login: 'cy@desk',
    passwordHash: null,
    createdAt: AT,
    disabledAt: null,
  },
};

describe('resolvePersons', () => {
  it.each<[string, string, readonly string[]]>([
    ['an id', 'per_3', ['per_3']],
    ['a login', ' CY@desk ', ['per_3']],
    ['another name', 'badge 4411', ['per_1']],
    ['a name that two persons have', 'ana berg', ['per_1', 'per_2']],
    ['a name with a sign that nobody sees', 'Cy\u200b Dale', ['per_3']],
    ['nobody’s name', 'Ed Fox', []],
    ['part of a name', 'Ana', []],
  ])('finds by %s', (_what, name, ids) => {
    expect(resolvePersons([name], people, [account])).toEqual(ids);
  });
});

describe('touchesOfOrigins', () => {
  it('tells who obtained from who paid', () => {
    const origins = [
      { obtainedBy: 'Cy Dale', paidBy: null },
      { obtainedBy: null, paidBy: 'Badge 4411' },
    ];
    expect(touchesOfOrigins(origins, people, [account], 2, AT)).toEqual([
      { person: 'per_3', reason: 'obtained_evidence', round: 2, at: AT },
      { person: 'per_1', reason: 'paid_for_evidence', round: 2, at: AT },
    ]);
  });
});
