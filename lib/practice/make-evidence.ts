import { because, texts, type Words } from '@/lib/practice/evidence-texts';
import type { PushEvidence } from '@/lib/practice/match-source';
import type { Purpose } from '@/lib/practice/practice-lanes';

/**
 * What the file of one match looks like. Only `supported` and `contradicted` can carry an approval, the latter
 * once its contradiction is answered.
 */
export const SCENES = ['supported', 'contradicted', 'same_source', 'thin', 'because_of_match'] as const;
export type Scene = (typeof SCENES)[number];

export interface EvidenceFor {
  readonly purpose: Purpose;
  readonly scene: Scene;
  /** External ids: whom the items are about, and somebody else of the list if there is one. */
  readonly candidate: string;
  readonly other: string | null;
  readonly now: Date;
}

const HOUR = 3_600_000;
const before = (now: Date, hours: number): string => new Date(now.getTime() - hours * HOUR).toISOString();

type Draft = (given: EvidenceFor) => PushEvidence;

const item =
  (
    key: string,
    words: (purpose: Purpose) => Words,
    rest: (now: Date) => Omit<PushEvidence, 'key' | 'candidate' | keyof Words>,
  ): Draft =>
  ({ purpose, candidate, now }) => ({ key, candidate, ...words(purpose), ...rest(now) });

const first = item(
  'item-1',
  (p) => texts[p].supports[0],
  (now) => ({
    obtained_via: 'before_match',
    direction: 'supports',
    biasing: 'low',
    obtained_at: before(now, 30),
  }),
);
const second = item(
  'item-2',
  (p) => texts[p].supports[1],
  (now) => ({
    obtained_via: 'independent_line',
    direction: 'supports',
    biasing: 'medium',
    obtained_at: before(now, 5),
  }),
);
const third = item(
  'item-3',
  (p) => texts[p].supports[2],
  (now) => ({
    obtained_via: 'before_match',
    direction: 'supports',
    biasing: 'low',
    weight: 'low',
    obtained_at: before(now, 400),
  }),
);
const sameSource = item(
  'item-4',
  (p) => texts[p].sameSource,
  (now) => ({
    obtained_via: 'before_match',
    direction: 'supports',
    biasing: 'low',
    obtained_at: before(now, 29),
  }),
);
const against = item(
  'item-5',
  (p) => texts[p].contradicts,
  (now) => ({
    obtained_via: 'independent_line',
    direction: 'contradicts',
    biasing: 'medium',
    weight: 'high',
    obtained_at: before(now, 3),
  }),
);
const lineUp = item(
  'item-6',
  () => because.lineUp,
  (now) => ({
    obtained_via: 'because_of_match',
    derived_from: ['match'],
    direction: 'supports',
    biasing: 'high',
    obtained_at: before(now, 1),
  }),
);
/** Says that it is a line of its own, yet derives from the line-up: the desk counts it zero. */
const fromLineUp = item(
  'item-7',
  (p) => texts[p].supports[1],
  (now) => ({
    obtained_via: 'independent_line',
    derived_from: ['item-6'],
    direction: 'supports',
    biasing: 'medium',
    obtained_at: before(now, 1),
  }),
);
const again = item(
  'item-8',
  () => because.second,
  (now) => ({
    obtained_via: 'because_of_match',
    derived_from: ['match'],
    direction: 'supports',
    biasing: 'high',
    obtained_at: before(now, 1),
  }),
);
const elsewhere: Draft = (given) => ({
  ...item(
    'item-9',
    (p) => texts[p].neutral,
    () => ({ obtained_via: 'before_match', direction: 'neutral', biasing: 'low', weight: 'low' }),
  )(given),
  candidate: given.other ?? given.candidate,
});

const DRAFTS: Readonly<Record<Scene, readonly Draft[]>> = {
  supported: [first, second, lineUp, elsewhere],
  contradicted: [first, second, third, against],
  same_source: [first, sameSource, elsewhere],
  thin: [first, again, elsewhere],
  because_of_match: [first, lineUp, fromLineUp, again],
};

/** Items of known provenance for one match, in neutral words; nobody real is named in them. */
export const makeEvidence = (given: EvidenceFor): readonly PushEvidence[] =>
  DRAFTS[given.scene].map((draft) => draft(given));
