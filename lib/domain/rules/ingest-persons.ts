import type { Account, Person } from '@/lib/domain/person';
import type { Touch } from '@/lib/domain/review';
import { asRead } from '@/lib/domain/same-text';

/**
 * Ids of the persons that these names may mean: by id, name, login or another name they are known under. One name
 * may mean several; all of them are meant, for it is safer that one too many does not vote.
 */
export const resolvePersons = (
  names: readonly string[],
  people: readonly Person[],
  accounts: readonly Account[],
): readonly string[] => {
  const wanted = new Set(names.map(asRead));
  return people
    .filter((p) =>
      [
        p.id,
        p.name,
        ...p.alsoKnownAs,
        ...accounts.filter((a) => a.personId === p.id).map((a) => a.login),
      ].some((n) => wanted.has(asRead(n))),
    )
    .map((p) => p.id);
};

/** Who gave evidence, by the names that its items carry. */
export interface Origin {
  readonly obtainedBy: string | null;
  readonly paidBy: string | null;
}

/**
 * Whether one of these items says that it comes from this person. Asked again at every claim and vote: people, and the
 * names they are known under, are often added after the item that names them.
 */
export const namedIn = (person: Person, origins: readonly Origin[]): boolean => {
  const names = new Set([person.id, person.name, ...person.alsoKnownAs].map(asRead));
  return origins.some((o) =>
    [o.obtainedBy, o.paidBy].some((name) => name !== null && names.has(asRead(name))),
  );
};

/** Touches of everybody who obtained or paid for one of these items (product.md "touched"). */
export const touchesOfOrigins = (
  origins: readonly Origin[],
  people: readonly Person[],
  accounts: readonly Account[],
  round: number,
  at: string,
): readonly Touch[] => {
  const named = (pick: (o: Origin) => string | null) =>
    resolvePersons(
      origins.map(pick).filter((name): name is string => name !== null),
      people,
      accounts,
    );
  return [
    ...named((o) => o.obtainedBy).map(
      (person): Touch => ({ person, reason: 'obtained_evidence', round, at }),
    ),
    ...named((o) => o.paidBy).map((person): Touch => ({ person, reason: 'paid_for_evidence', round, at })),
  ];
};
