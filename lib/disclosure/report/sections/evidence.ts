import { type Block, type GraphBlock, heading, table, text } from '@/lib/disclosure/document';
import type { Matter } from '@/lib/disclosure/report/matter';
import { orNot, spoken, time } from '@/lib/disclosure/report/say';
import { ownImages, taints, worth } from '@/lib/domain/independence';

const what = (m: Matter): Block =>
  table(
    'evidence',
    [
      ['mark', 'Item'],
      ['key', 'Key'],
      ['about', 'About'],
      ['kind', 'Kind'],
      ['direction', 'Direction'],
      ['summary', 'What it says'],
    ],
    m.state.evidence.map((e) => [
      m.item(e.key),
      e.key,
      m.candidate(e.candidate),
      spoken(e.kind),
      `${e.direction}, weight ${e.weight}, biasing power ${e.biasing}`,
      orNot(e.summary),
    ]),
    'No evidence beside the images is on record.',
  );

const origin = (m: Matter): Block =>
  table(
    'origins',
    [
      ['mark', 'Item'],
      ['source', 'Source'],
      ['obtained', 'Obtained'],
      ['via', 'How'],
      ['derived', 'Derives from'],
      ['file', 'File (SHA-256)'],
      ['withdrawn', 'Withdrawn'],
    ],
    m.state.evidence.map((e) => [
      m.item(e.key),
      orNot(e.source),
      `${time(e.obtainedAt)}, by ${orNot(e.obtainedBy)}, paid by ${orNot(e.paidBy)}; added ${time(e.addedAt)}`,
      spoken(e.obtainedVia),
      e.derivedFrom.map(m.item).join(', ') || 'nothing',
      orNot(e.fileSha256),
      e.withdrawnAt === null ? 'no' : `${time(e.withdrawnAt)}: ${orNot(e.withdrawnReason)}`,
    ]),
    'Nothing to trace.',
  );

/** What counted, and what counted zero and why (references.md B-10, B-13). */
const counted = (m: Matter): Block => {
  const why = taints(m.state.evidence, ownImages(m.state));
  return table(
    'worth',
    [
      ['mark', 'Item'],
      ['counts', 'Counts towards the quorum'],
      ['why', 'Why'],
      ['relied', 'Relied upon by'],
    ],
    m.state.evidence.map((e) => {
      const said = worth(e, why);
      const relied = m.state.votes.filter((v) => v.reliedUpon.includes(e.key));
      return [
        m.item(e.key),
        said.counts ? 'yes' : 'no, zero',
        said.why,
        relied.map((v) => `${m.who(v.person)} (round ${v.round})`).join(', ') || 'nobody',
      ];
    }),
    'Nothing that could count.',
  );
};

const graph = (m: Matter): GraphBlock => {
  const why = taints(m.state.evidence, ownImages(m.state));
  const derived = m.state.evidence.flatMap((e) => e.derivedFrom.map((from) => ({ from, to: e.key })));
  const because = m.state.evidence
    .filter((e) => e.obtainedVia === 'because_of_match' && !e.derivedFrom.includes('match'))
    .map((e) => ({ from: 'match', to: e.key }));
  const unknown = [...new Set(derived.map((d) => d.from))].filter(
    (key) => key !== 'match' && !m.state.evidence.some((e) => e.key === key),
  );
  return {
    type: 'graph',
    caption: 'What derives from what. Whatever hangs on the match counts zero, however long the chain.',
    nodes: [
      { id: 'match', label: 'the match', counts: null },
      ...m.state.evidence.map((e) => ({ id: e.key, label: m.item(e.key), counts: worth(e, why).counts })),
      ...unknown.map((key) => ({ id: key, label: `${key} (unknown)`, counts: false })),
    ],
    edges: [...derived, ...because],
  };
};

const disproofs = (m: Matter): Block =>
  table(
    'disproofs',
    [
      ['person', 'Person'],
      ['round', 'Round'],
      ['candidate', 'About'],
      ['attempt', 'What would show that it is the wrong person'],
      ['result', 'Result'],
      ['note', 'Note'],
      ['at', 'At'],
    ],
    m.state.disproofs.map((d) => [
      m.who(d.person),
      String(d.round),
      m.candidate(d.candidate),
      d.attempt,
      spoken(d.result),
      orNot(d.note),
      time(d.at),
    ]),
    'No attempt to disprove is on record.',
  );

export const evidence = (m: Matter): readonly Block[] => [
  what(m),
  origin(m),
  ...(m.state.evidence.length === 0 ? [] : [graph(m)]),
  counted(m),
  heading('Attempts to disprove'),
  text('Before an approval at least one fact is looked for that would show that this is the wrong person.'),
  disproofs(m),
];
