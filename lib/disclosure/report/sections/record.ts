import { type Block, list, table, text } from '@/lib/disclosure/document';
import type { Matter, Told } from '@/lib/disclosure/report/matter';
import { actorOf, time } from '@/lib/disclosure/report/say';
import { sayEvent } from '@/lib/domain/say-event';

const CHECK = [
  'Open verify.html from this archive in any browser, without a network, and drop the archive on it. It says whether the archive is whole and true to the log, or which file is not and why. verify-bundle.mjs does the same: node verify-bundle.mjs ARCHIVE.',
  'Compare the fingerprint of the log’s key that it shows with one obtained from somewhere else than this archive.',
  'Each event is one line of events.ndjson. Its hash is SHA-256 over its canonical JSON (RFC 8785), names the event before it, and is a leaf of the desk’s log; proofs/ holds one proof for each, log/checkpoint what they lead to.',
  'An event that is withheld stands as its hash alone. Whoever is given it later can check that it is the one.',
];

/** Keys of a desk are longer, and random enough to stand for nothing else in a sentence. */
const SHORTEST_KEY = 8;

const names = (m: Matter): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...m.stated.people.map((p) => [p.id, m.who(p.id)] as const),
    ...m.stated.integrators.map((i) => [`integrator:${i.id}`, i.name] as const),
  ]);

/** Candidates by their marks, as everywhere in the report; the marks of older bundles stand beside their keys alone. */
const marked = (m: Matter, said: string): string =>
  m.standing === null
    ? said
    : m.state.candidates.reduce(
        (text, { key }) => (key.length < SHORTEST_KEY ? text : text.replaceAll(key, m.candidate(key))),
        said,
      );

const row = (m: Matter, told: Told, known: Readonly<Record<string, string>>): readonly string[] => {
  const { event, withheld } = told;
  const said = event ? marked(m, sayEvent(event, known)) : 'Withheld';
  return [
    String(told.seq),
    time(event?.at ?? null),
    event ? actorOf(event.by, m.who) : 'withheld',
    withheld === null ? said : `${said} [${withheld}]`,
    told.hash,
  ];
};

/** Every event with its hash, and how to check them without asking anybody. */
export const record = (m: Matter): readonly Block[] => {
  const known = names(m);
  const withheld = m.told.filter((t) => !t.whole).length;
  return [
    list(CHECK),
    text(
      withheld === 0
        ? `All ${m.told.length} events are disclosed whole.`
        : `${withheld} of ${m.told.length} events are not disclosed whole: their place in the record is proved, what is said of them is the desk’s word.`,
    ),
    table(
      'events',
      [
        ['seq', 'Event'],
        ['at', 'At'],
        ['by', 'By'],
        ['says', 'What happened'],
        ['hash', 'Hash (SHA-256)'],
      ],
      m.told.map((t) => row(m, t, known)),
      'No event.',
    ),
  ];
};
