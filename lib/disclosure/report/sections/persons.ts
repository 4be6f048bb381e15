import { type Block, heading, list, table, text } from '@/lib/disclosure/document';
import type { Matter } from '@/lib/disclosure/report/matter';
import { NOT_RECORDED, spoken, time } from '@/lib/disclosure/report/say';
import { basisOf } from '@/lib/disclosure/standing/basis-of';
import { type DeskLine, isRights, isWholeDesk, lastSeq } from '@/lib/disclosure/standing/desk-line';
import { standingOf } from '@/lib/disclosure/standing/standing-of';
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

const place = (line: DeskLine): string => `${isRights(line.stream) ? 'rights' : 'person'} ${lastSeq(line)}`;

/** Who reviewed, and what the desk's own log says of their rights on that day. */
const held = (m: Matter, lines: readonly DeskLine[]): Block =>
  table(
    'qualifications',
    [
      ['person', 'Person'],
      ['round', 'Round'],
      ['on', 'Began'],
      ['roles', 'Roles on that day'],
      ['held', 'Qualification that the policy asks for, on that day'],
      ['rests', 'Rests on the events'],
    ],
    m.state.reviews.flatMap((r) => {
      const standing = standingOf(lines, r.person);
      if (!standing) return [];
      const policy = m.policyOf(r.round);
      const { roles, grant, lacks } = basisOf(standing, r, policy, m.state.match);
      const granted =
        grant &&
        `“${grant.kind}”, granted ${time(grant.grantedAt)} by ${m.who(grant.grantedBy)}, until ${time(grant.expiresAt)}`;
      return [
        [
          m.who(r.person),
          String(r.round),
          time(r.startedAt),
          `${roles?.roles.map(spoken).join(', ') || 'none'}${roles && !isWholeDesk(roles.line) ? ' (the desk’s word)' : ''}`,
          [granted ?? `“${policy.qualification}” was not held`, ...lacks].join('; '),
          [roles?.line, grant?.line].flatMap((line) => (line ? [place(line)] : [])).join(', ') || 'none',
        ],
      ];
    }),
    'Nobody has reviewed the match.',
  );

/** How much of each chain stands in the bundle. */
const chains = (m: Matter, lines: readonly DeskLine[]): Block =>
  table(
    'chains',
    [
      ['of', 'Of'],
      ['chain', 'Chain'],
      ['events', 'Events'],
      ['withheld', 'Withheld'],
      ['why', 'By the desk’s word these are'],
    ],
    [...new Set(lines.map(({ stream }) => stream))].map((stream) => {
      const own = lines.filter((line) => line.stream === stream);
      const last = own.at(-1);
      const events = last ? lastSeq(last) : 0;
      const [kind = '', ...id] = stream.split(':');
      const why = own.flatMap((line) => (isWholeDesk(line) ? [] : [line.withheld]));
      return [
        kind === 'lane' ? `the rules of “${id.join(':')}”` : m.who(id.join(':')),
        kind,
        String(events),
        String(events - own.filter(isWholeDesk).length),
        [...new Set(why)].join('; ') || 'none',
      ];
    }),
    'No chain.',
  );

const WORD = [
  'Roles and qualifications of those who reviewed follow from events of the desk’s own log (desk-events.ndjson). Each chain is carried from its first event to one that was written when this bundle was made; numbers and hashes show that none is left out.',
  'Roles and qualifications have a chain of their own (rights) of which nothing is withheld, so that what was once written there cannot be passed off as something else. Of what is withheld of other chains, place and hash stand here: what it says is the desk’s word until somebody is given it; then its hash shows whether it is the one.',
  'That a mark stands for a human being, and for the one of that name, and what roles others have, is the desk’s word.',
] as const;

/** As it was written before the desk's own events were carried. */
const stated = (m: Matter): readonly Block[] => [
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
  ...(m.standing === null
    ? stated(m)
    : [
        heading('On the day of the review'),
        held(m, m.standing),
        heading('What this rests on'),
        chains(m, m.standing),
        list(WORD),
      ]),
];
