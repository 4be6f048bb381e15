import { type Capture, lookAlike, makeCapture, makePerson, type Person } from '@/lib/practice/portrait';
import { hashOf } from '@/lib/practice/portrait/random';

const PEOPLE = 24;
/** How near the two doubles of each person are; see lookAlike. */
const DOUBLES = [
  { seed: 'a', closeness: 0.94 },
  { seed: 'b', closeness: 0.8 },
] as const;

export interface Enrolled {
  /** As the reference database calls the entry; tells nothing of who looks like whom. */
  readonly externalId: string;
  readonly person: Person;
  readonly capture: Capture;
}

export interface Subject {
  readonly person: Person;
  /** Whether the person themselves is in the reference database; their doubles are in any case. */
  readonly enrolled: boolean;
}

/** People who come before the cameras; every fourth is not in the reference database. */
export const subjects: readonly Subject[] = Array.from({ length: PEOPLE }, (_, i) => ({
  person: makePerson(`practice-${i}`),
  enrolled: i % 4 !== 3,
}));

const enrol = (person: Person): Enrolled => ({
  externalId: `REG-${String(hashOf(`entry/${person.seed}`) % 1_000_000).padStart(6, '0')}`,
  person,
  capture: makeCapture(person.seed, 'enrolment'),
});

/** The reference database: whoever is enrolled, and two doubles of everybody. */
export const register: readonly Enrolled[] = subjects.flatMap(({ person, enrolled }) =>
  [...(enrolled ? [person] : []), ...DOUBLES.map((d) => lookAlike(person, d.seed, d.closeness))].map(enrol),
);
