import { type Block, facts, heading, list, table, text } from '@/lib/disclosure/document';
import type { Matter } from '@/lib/disclosure/report/matter';
import { orNot, spoken, time } from '@/lib/disclosure/report/say';
import type { Vote } from '@/lib/domain/vote';

const voidOf = ({ state }: Matter, v: Vote): string =>
  state.voids
    .filter((x) => x.person === v.person && x.round === v.round && x.at >= v.countedAt)
    .map((x) => `voided at ${time(x.at)}: ${x.reason}`)
    .join('; ') || 'stands';

const answers = (m: Matter, v: Vote): string =>
  Object.entries(v.answers)
    .map(([key, said]) => `${m.item(key)}: ${said}`)
    .join('; ') || 'none';

const vote = (m: Matter, v: Vote): readonly Block[] => [
  heading(`${v.kind === 'vote' ? 'Vote' : 'Adjudication'} of ${m.who(v.person)}, round ${v.round}`),
  facts(
    ['verdict', 'Verdict', v.verdict],
    ['candidate', 'Candidate named', m.candidate(v.candidate)],
    ['reasons', 'Reasons, word for word', orNot(v.reasons)],
    ['limits', 'Limits, word for word', orNot(v.limits)],
    ['relied', 'Items opened and relied upon', v.reliedUpon.map(m.item).join(', ') || 'none'],
    ['origins', 'Items whose origin was confirmed', v.originsConfirmed.map(m.item).join(', ') || 'none'],
    ['answers', 'Answers to contradicting items', answers(m, v)],
    ['cast_at', 'Cast at', time(v.castAt)],
    ['counted_at', 'Counted at', time(v.countedAt)],
    ['standing', 'Standing', voidOf(m, v)],
  ),
];

const outcomes = (m: Matter): Block =>
  table(
    'outcomes',
    [
      ['round', 'Round'],
      ['at', 'At'],
      ['outcome', 'Outcome'],
      ['candidate', 'Candidate'],
      ['because', 'Because'],
    ],
    m.told.flatMap(({ event, round }) =>
      event?.kind === 'outcome.decided'
        ? [
            [
              String(round),
              time(event.at),
              spoken(event.data.status),
              m.candidate(event.data.candidate),
              event.data.because,
            ],
          ]
        : [],
    ),
    'No outcome has been decided.',
  );

const reopened = (m: Matter): Block => {
  const said = m.told.flatMap(({ event }) =>
    event?.kind === 'match.reopened' ? [`Reopened at ${time(event.at)}: ${event.data.reason}`] : [],
  );
  return said.length === 0 ? text('The match was never reopened.') : list(said);
};

/** How the votes were combined, with whoever differed. */
export const evaluation = (m: Matter): readonly Block[] => [
  outcomes(m),
  reopened(m),
  ...(m.state.votes.length === 0
    ? [text('No vote has been counted.')]
    : m.state.votes.flatMap((v) => vote(m, v))),
];
