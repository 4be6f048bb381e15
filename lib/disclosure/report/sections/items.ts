import { type Block, type FiguresBlock, facts, table, text } from '@/lib/disclosure/document';
import { figureOf } from '@/lib/disclosure/report/figures';
import type { Matter } from '@/lib/disclosure/report/matter';
import { NOT_RECORDED, orNot, qualityText, scoreText, sizeText } from '@/lib/disclosure/report/say';

const figures = (m: Matter): FiguresBlock => ({
  type: 'figures',
  figures: [
    figureOf(m, 'probe', 'Q-1, the probe', []),
    ...m.state.candidates.map((c) => figureOf(m, c.key, m.candidate(c.key), [])),
  ],
});

const processing = ({ state }: Matter): Block => {
  const { probe } = state.match;
  return table(
    'processing',
    [
      ['step', 'Change to the probe before the search'],
      ['synthetic', 'Made up pixels'],
      ['note', 'Note'],
    ],
    probe.processing.map((p) => [p.step, p.synthetic ? 'yes' : 'no', orNot(p.note)]),
    'No change to the probe before the search was recorded. The desk itself changes no image: views are settings of the screen and are listed with the comparison.',
  );
};

/** Every image with its exhibit mark, hash and what was told of it (OSAC 2022-S-0008, references.md A-09). */
export const items = (m: Matter): readonly Block[] => {
  const { probe } = m.state.match;
  return [
    facts(
      ['q1_sha256', 'Q-1, SHA-256 of the original bytes', probe.sha256],
      ['q1_as_searched', 'SHA-256 of the image as it was searched', orNot(probe.asSearchedSha256)],
      ['q1_size', 'Q-1, size', sizeText(probe)],
      ['q1_captured', 'Q-1, captured', orNot(probe.capturedAt)],
      ['q1_quality', 'Q-1, as the provider measured it', qualityText(probe)],
    ),
    processing(m),
    table(
      'candidates',
      [
        ['mark', 'Mark'],
        ['key', 'Key'],
        ['external_id', 'In the reference database'],
        ['label', 'Named there'],
        ['rank', 'Rank'],
        ['score', 'Score, as its provider means it'],
      ],
      m.state.candidates.map((c) => [
        m.candidate(c.key),
        c.key,
        orNot(c.externalId),
        orNot(c.label),
        c.rank === null ? NOT_RECORDED : String(c.rank),
        scoreText(c.score),
      ]),
      'No candidate was pushed.',
    ),
    table(
      'candidate_images',
      [
        ['mark', 'Mark'],
        ['sha256', 'SHA-256 of the original bytes'],
        ['size', 'Size'],
        ['captured', 'Captured'],
        ['quality', 'As the provider measured it'],
      ],
      m.state.candidates.map((c) => [
        m.candidate(c.key),
        c.image.sha256,
        sizeText(c.image),
        orNot(c.image.capturedAt),
        qualityText(c.image),
      ]),
      'No candidate was pushed.',
    ),
    text(
      'Images are shown upright and at most as large as the page allows; the files themselves are in the archive.',
    ),
    figures(m),
  ];
};
