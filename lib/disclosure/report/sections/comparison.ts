import { type Block, facts, heading, list, table, text } from '@/lib/disclosure/document';
import { figureOf } from '@/lib/disclosure/report/figures';
import type { Matter } from '@/lib/disclosure/report/matter';
import { NOT_RECORDED, opinionText, spoken, time, yes } from '@/lib/disclosure/report/say';
import type { Disposition, Review } from '@/lib/domain/review';
import type { ImageSettings, ViewSettings } from '@/lib/domain/view-settings';
import { COMPONENTS } from '@/lib/domain/worksheet';

const label = (key: string): string => COMPONENTS.find((c) => c.key === key)?.label ?? key;

const dispositions = (m: Matter, r: Review): Block =>
  table(
    'dispositions',
    [
      ['mark', 'Candidate'],
      ['choice', 'Disposition'],
      ['opinion', 'Sealed opinion'],
      ['differences', 'Differences without explanation'],
      ['at', 'At'],
    ],
    m.state.candidates.map((c) => {
      const d = m.state.dispositions.find(
        (o) => o.candidate === c.key && o.person === r.person && o.round === r.round,
      );
      if (!d) return [m.candidate(c.key), 'none', NOT_RECORDED, NOT_RECORDED, NOT_RECORDED];
      const opinion = d.choice === 'excluded' ? 'none: excluded' : opinionText(d.opinion);
      const differences = d.differences.map((x) => `${label(x.component)}: ${x.note}`).join('; ');
      return [m.candidate(c.key), d.choice, opinion, differences || 'none', time(d.at)];
    }),
    'No candidate was pushed.',
  );

const worksheet = (d: Disposition): Block =>
  table(
    'worksheet',
    [
      ['component', 'Component group'],
      ['finding', 'Finding'],
      ['causes', 'May be explained by'],
      ['under', 'Chosen under'],
      ['note', 'Note'],
    ],
    COMPONENTS.flatMap(({ key, label: name }) => {
      const entry = d.worksheet?.[key];
      if (!entry) return [];
      const under = entry.under ?? 'side by side';
      return [
        [
          name,
          spoken(entry.finding),
          entry.causes.map(spoken).join(', ') || 'none',
          under,
          entry.note || 'none',
        ],
      ];
    }),
    `Worksheet: ${NOT_RECORDED}.`,
  );

const pins = (m: Matter, d: Disposition): readonly Block[] =>
  d.pins.length === 0
    ? [text('No pins were set.')]
    : [
        {
          type: 'figures',
          figures: [
            figureOf(
              m,
              'probe',
              `Q-1 with the pins of ${m.who(d.person)}`,
              d.pins.map((p) => ({ label: p.id, x: p.probe[0], y: p.probe[1] })),
            ),
            figureOf(
              m,
              d.candidate,
              `${m.candidate(d.candidate)} with the same pins`,
              d.pins.map((p) => ({ label: p.id, x: p.candidate[0], y: p.candidate[1] })),
            ),
          ],
        },
        list(
          d.pins.map(
            (p) =>
              `${p.id}: ${label(p.component)}; Q-1 at ${p.probe.join(', ')}; ${m.candidate(d.candidate)} at ${p.candidate.join(', ')}`,
          ),
        ),
      ];

const rounded = (n: number): string => String(Math.round(n * 1000) / 1000);

const image = (m: Matter, i: ImageSettings): string =>
  [
    `${i.ref === 'probe' ? 'Q-1' : m.candidate(i.ref)} around ${rounded(i.x)}, ${rounded(i.y)}`,
    `zoom ${rounded(i.zoom)}`,
    `turned ${rounded(i.rotation)}°`,
    `mirrored ${yes(i.mirror)}`,
    `brightness ${rounded(i.brightness)}`,
    `contrast ${rounded(i.contrast)}`,
    `gamma ${rounded(i.gamma)}`,
    `greyscale ${yes(i.greyscale)}`,
  ].join(', ');

const view = (m: Matter, v: ViewSettings | null): Block =>
  v === null
    ? text(`View when the opinions were sealed: ${NOT_RECORDED}.`)
    : facts(
        ['view_mode', 'View when the opinions were sealed', v.mode === 'side' ? 'side by side' : v.mode],
        ['view_candidate', 'With', m.candidate(v.candidate)],
        ['view_linked', 'Moved together', yes(v.linked)],
        ['view_equal_eyes', 'Drawn at equal distance of the eyes', yes(v.equalEyes)],
        ['view_loupe', 'Loupe', yes(v.loupe)],
        ['view_grid', 'Grid', yes(v.grid)],
        ...v.images.map((i, n) => [`view_image_${n + 1}`, 'Image', image(m, i)] as const),
      );

const one = (m: Matter, r: Review): readonly Block[] => [
  heading(`${m.who(r.person)}, round ${r.round}`),
  dispositions(m, r),
  view(m, r.sealedView),
  ...(r.onlyUnderAid.length > 0
    ? [
        text(
          `Every similarity in ${r.onlyUnderAid.map(m.candidate).join(', ')} was found while an aid was on.`,
        ),
      ]
    : []),
  ...m.state.dispositions
    .filter((d) => d.person === r.person && d.round === r.round && d.choice === 'retained')
    .flatMap((d) => [
      heading(`${m.who(r.person)}, round ${r.round}: Q-1 and ${m.candidate(d.candidate)}`),
      worksheet(d),
      ...pins(m, d),
    ]),
];

/** What each reviewer found on every candidate, before they knew score or context. */
export const comparison = (m: Matter): readonly Block[] =>
  m.state.reviews.length === 0
    ? [text('Nobody has compared the images.')]
    : m.state.reviews.flatMap((r) => one(m, r));
