import { type Block, heading, table, text } from '@/lib/disclosure/document';
import type { Matter } from '@/lib/disclosure/report/matter';
import { spoken, time } from '@/lib/disclosure/report/say';
import type { Exposure } from '@/lib/domain/review';

/** `candidate:<key>` and `evidence:<key>` under their marks; everything else in words. */
const shown = (m: Matter, { item }: Exposure): string => {
  const [kind, key] = item.split(/:(.*)/s, 2);
  if (kind === 'candidate') return `candidate ${m.candidate(key ?? null)}`;
  if (kind === 'evidence') return `evidence ${m.item(key ?? '')}`;
  return spoken(item);
};

const stages = (m: Matter): Block =>
  table(
    'stages',
    [
      ['person', 'Person'],
      ['round', 'Round'],
      ['as', 'As'],
      ['started', 'Began'],
      ['analysed', 'Analysis saved'],
      ['compared', 'Comparison finished'],
      ['sealed', 'Opinions sealed'],
      ['unmasked', 'Evidence left'],
    ],
    m.state.reviews.map((r) => [
      m.who(r.person),
      String(r.round),
      r.kind === 'vote' ? 'voter' : 'adjudicator',
      time(r.startedAt),
      time(r.analysedAt),
      time(r.comparedAt),
      time(r.sealedAt),
      time(r.unmaskedAt),
    ]),
    'Nobody has reviewed the match.',
  );

const holds = (m: Matter): Block =>
  table(
    'holds',
    [
      ['person', 'Held by'],
      ['round', 'Round'],
      ['from', 'From'],
      ['to', 'To'],
      ['why', 'Ended because'],
    ],
    m.state.leases.map((l) => [
      m.who(l.person),
      String(l.round),
      time(l.startedAt),
      time(l.endedAt),
      l.endReason === null ? 'still held' : spoken(l.endReason),
    ]),
    'Nobody has held the match.',
  );

const tools = (m: Matter): Block =>
  table(
    'tools',
    [
      ['person', 'Person'],
      ['stage', 'Stage'],
      ['tool', 'Image tool'],
      ['candidate', 'With'],
      ['seconds', 'Seconds'],
      ['until', 'Reported'],
    ],
    m.told.flatMap(({ event }) =>
      event?.kind === 'tools.used'
        ? event.data.uses.map((u) => [
            m.who(event.data.person),
            event.data.stage,
            spoken(u.tool),
            u.candidate === null ? 'the probe alone' : m.candidate(u.candidate),
            String(u.seconds),
            time(event.at),
          ])
        : [],
    ),
    'No image tool was used.',
  );

/** Who was shown what, and when: the exposure receipts, in the order in which things were served. */
const receipts = (m: Matter): readonly Block[] => {
  const exposures = [...m.state.exposures].sort((a, b) => a.seq - b.seq);
  const people = [...new Set(exposures.map((e) => e.person))];
  return people.flatMap((person) => [
    heading(`Exposure receipt: ${m.who(person)}`),
    table(
      'exposures',
      [
        ['at', 'Shown first at'],
        ['round', 'Round'],
        ['stage', 'Stage'],
        ['item', 'What'],
        ['seq', 'Event'],
      ],
      exposures
        .filter((e) => e.person === person)
        .map((e) => [time(e.at), String(e.round), e.stage, shown(m, e), String(e.seq)]),
      'Nothing was shown.',
    ),
  ]);
};

export const sequence = (m: Matter): readonly Block[] => [
  stages(m),
  holds(m),
  heading('Image tools'),
  text('Each is a setting of the view that never changes a file. Aids are no findings.'),
  tools(m),
  ...receipts(m),
];
