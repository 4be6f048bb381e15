import { type Kit, oneOf } from '@/db/columns';
import type { MatchTables } from '@/db/tables/matches';
import type { Score } from '@/lib/domain/candidate';
import { DIRECTIONS, type Evidence, LEVELS, type Level, OBTAINED_VIA } from '@/lib/domain/evidence';
import type { ImageFacts } from '@/lib/domain/image';

/** `pos` everywhere: the place in the state's list, so that a state comes back as it was saved. */
export const candidateTables = (kit: Kit, { matches }: MatchTables) => {
  const candidates = kit.table(
    'candidates',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      key: kit.text('key').notNull(),
      pos: kit.integer('pos').notNull(),
      externalId: kit.text('external_id').notNull(),
      label: kit.text('label'),
      rank: kit.integer('rank'),
      score: kit.json<Score>('score'),
      image: kit.json<ImageFacts>('image').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.matchId, t.key] })],
  );
  const evidence = kit.table(
    'evidence',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      key: kit.text('key').notNull(),
      pos: kit.integer('pos').notNull(),
      candidate: kit.text('candidate').notNull(),
      kind: kit.text('kind').notNull(),
      summary: kit.text('summary').notNull(),
      source: kit.text('source').notNull(),
      obtainedAt: kit.text('obtained_at'),
      obtainedBy: kit.text('obtained_by'),
      paidBy: kit.text('paid_by'),
      obtainedVia: kit.text('obtained_via').$type<Evidence['obtainedVia']>().notNull(),
      derivedFrom: kit.json<readonly string[]>('derived_from').notNull(),
      direction: kit.text('direction').$type<Evidence['direction']>().notNull(),
      weight: kit.text('weight').$type<Level>().notNull(),
      biasing: kit.text('biasing').$type<Level>().notNull(),
      fileSha256: kit.text('file_sha256'),
      addedAt: kit.text('added_at').notNull(),
      addedBy: kit.text('added_by').notNull(),
      withdrawnAt: kit.text('withdrawn_at'),
      withdrawnReason: kit.text('withdrawn_reason'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.key] }),
      kit.foreignKey({
        name: 'evidence_candidate',
        columns: [t.matchId, t.candidate],
        foreignColumns: [candidates.matchId, candidates.key],
      }),
      oneOf(kit, 'evidence_obtained_via', 'obtained_via', OBTAINED_VIA),
      oneOf(kit, 'evidence_direction', 'direction', DIRECTIONS),
      oneOf(kit, 'evidence_weight', 'weight', LEVELS),
      oneOf(kit, 'evidence_biasing', 'biasing', LEVELS),
    ],
  );
  return { candidates, evidence };
};

export type CandidateTables = ReturnType<typeof candidateTables>;
