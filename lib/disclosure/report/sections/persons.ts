import { type Block, table, text } from '@/lib/disclosure/document';
import type { Matter } from '@/lib/disclosure/report/matter';
import { NOT_RECORDED, spoken, time } from '@/lib/disclosure/report/say';
import type { StatedPerson } from '@/lib/disclosure/stated';
import { qualified } from '@/lib/domain/person';

const heldOn = (person: StatedPerson, kind: string, at: string): string => {
  const all = person.qualifications.map((q) => ({ ...q, id: '', personId: person.id, grantedBy: '' }));
  if (!qualified(all, kind, at)) return `“${kind}” was not held`;
  const until = person.qualifications
    .filter((q) => q.kind === kind && q.grantedAt <= at && at < q.expiresAt)
    .map((q) => q.expiresAt)
    .sort()
    .at(-1);
  return `“${kind}” held, until ${time(until ?? null)}`;
};

/** Who took part, and what each was qualified for on the day on which they did. */
export const persons = (m: Matter): readonly Block[] => [
  table(
    'people',
    [
      ['person', 'Person'],
      ['id', 'Id in the record'],
      ['roles', 'Roles when this was made'],
      ['touched', 'Had to do with the match'],
    ],
    m.stated.people.map((p) => [
      m.who(p.id),
      p.id,
      p.roles.map(spoken).join(', ') || NOT_RECORDED,
      m.state.touches
        .filter((t) => t.person === p.id)
        .map((t) => `${spoken(t.reason)} (${time(t.at)})`)
        .join('; ') || 'not in the sense of the rules',
    ]),
    'No person took part.',
  ),
  table(
    'qualifications',
    [
      ['person', 'Person'],
      ['round', 'Round'],
      ['on', 'On the day of the review'],
      ['held', 'Qualification that the policy asks for'],
    ],
    m.state.reviews.flatMap((r) => {
      const person = m.stated.people.find((p) => p.id === r.person);
      if (!person) return [];
      return [
        [
          m.who(r.person),
          String(r.round),
          time(r.startedAt),
          heldOn(person, m.policyOf(r.round).qualification, r.startedAt),
        ],
      ];
    }),
    'Nobody has reviewed the match.',
  ),
  text(
    'Names, roles and qualifications are stated from the desk’s registers; the ids are those of the events.',
  ),
];
