import { sql } from 'drizzle-orm';
import { type Kit, oneOf } from '@/db/columns';
import type { CandidateTables } from '@/db/tables/candidates';
import type { MatchTables } from '@/db/tables/matches';
import { OPINIONS, type Opinion } from '@/lib/domain/opinion';
import type { PinPair } from '@/lib/domain/pin';
import { type Analysis, type Disposition, type Exposure, type Review, STAGES } from '@/lib/domain/review';
import type { ViewSettings } from '@/lib/domain/view-settings';
import type { Disproof } from '@/lib/domain/vote';
import type { Worksheet } from '@/lib/domain/worksheet';

const KINDS = ['vote', 'adjudication'] as const;
const RESULTS = ['does_not_disprove', 'disproves', 'could_not_be_checked'] as const;

/** What one person did in one round, and what they were shown. */
export const reviewTables = (kit: Kit, { matches }: MatchTables, { candidates }: CandidateTables) => ({
  reviews: kit.table(
    'reviews',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      round: kit.integer('round').notNull(),
      person: kit.text('person').notNull(),
      pos: kit.integer('pos').notNull(),
      kind: kit.text('kind').$type<Review['kind']>().notNull(),
      stage: kit.text('stage').$type<Review['stage']>().notNull(),
      startedAt: kit.text('started_at').notNull(),
      analysis: kit.json<Analysis>('analysis'),
      analysedAt: kit.text('analysed_at'),
      comparedAt: kit.text('compared_at'),
      sealedAt: kit.text('sealed_at'),
      unmaskedAt: kit.text('unmasked_at'),
      sealedView: kit.json<ViewSettings>('sealed_view'),
      onlyUnderAid: kit.json<readonly string[]>('only_under_aid').notNull().default(sql.raw(`'[]'`)),
      /** This round is current and undecided, and its person has not voted in it. */
      open: kit.bool('open').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.round, t.person] }),
      kit.index('reviews_open').on(t.person, t.open, t.startedAt),
      oneOf(kit, 'reviews_kind', 'kind', KINDS),
      oneOf(kit, 'reviews_stage', 'stage', STAGES),
    ],
  ),
  dispositions: kit.table(
    'dispositions',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      round: kit.integer('round').notNull(),
      person: kit.text('person').notNull(),
      candidate: kit.text('candidate').notNull(),
      pos: kit.integer('pos').notNull(),
      choice: kit.text('choice').$type<Disposition['choice']>().notNull(),
      differences: kit.json<Disposition['differences']>('differences').notNull(),
      worksheet: kit.json<Worksheet>('worksheet'),
      pins: kit.json<readonly PinPair[]>('pins').notNull().default(sql.raw(`'[]'`)),
      opinion: kit.json<Opinion>('opinion'),
      at: kit.text('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.round, t.person, t.candidate] }),
      kit.foreignKey({
        name: 'dispositions_candidate',
        columns: [t.matchId, t.candidate],
        foreignColumns: [candidates.matchId, candidates.key],
      }),
      oneOf(kit, 'dispositions_choice', 'choice', ['excluded', 'retained']),
      oneOf(
        kit,
        'dispositions_opinion',
        'opinion',
        OPINIONS.map(({ value }) => JSON.stringify(value)),
      ),
      kit.check('dispositions_excluded', sql.raw(`choice = 'retained' or opinion is null`)),
    ],
  ),
  exposures: kit.table(
    'exposures',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      round: kit.integer('round').notNull(),
      person: kit.text('person').notNull(),
      item: kit.text('item').notNull(),
      pos: kit.integer('pos').notNull(),
      stage: kit.text('stage').$type<Exposure['stage']>().notNull(),
      at: kit.text('at').notNull(),
      seq: kit.integer('seq').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.round, t.person, t.item] }),
      oneOf(kit, 'exposures_stage', 'stage', [...STAGES, 'file']),
    ],
  ),
  disproofs: kit.table(
    'disproofs',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      id: kit.text('id').notNull(),
      pos: kit.integer('pos').notNull(),
      round: kit.integer('round').notNull(),
      person: kit.text('person').notNull(),
      candidate: kit.text('candidate').notNull(),
      attempt: kit.text('attempt').notNull(),
      result: kit.text('result').$type<Disproof['result']>().notNull(),
      note: kit.text('note').notNull(),
      at: kit.text('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.id] }),
      kit.foreignKey({
        name: 'disproofs_candidate',
        columns: [t.matchId, t.candidate],
        foreignColumns: [candidates.matchId, candidates.key],
      }),
      oneOf(kit, 'disproofs_result', 'result', RESULTS),
    ],
  ),
});
