import type { Kit } from '@/db/columns';
import type { MatchTables } from '@/db/tables/matches';

/** What makes two matches about the same thing; never removed, not even by a purge. */
export const matchKeyTables = (kit: Kit, { matches }: MatchTables) => ({
  /** `probe:<sha256>`, and in a case `case:<integrator>:<case>:<candidate's id or image hash>`. */
  matchKeys: kit.table(
    'match_keys',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      key: kit.text('key').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.key] }),
      kit.index('match_keys_key').on(t.key, t.matchId),
    ],
  ),
  /** Pairs of probe and candidate that a round rejected. */
  rejectedPairs: kit.table(
    'rejected_pairs',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      candidate: kit.text('candidate').notNull(),
      probeSha: kit.text('probe_sha').notNull(),
      candidateSha: kit.text('candidate_sha').notNull(),
      integrator: kit.text('integrator').notNull(),
      candidateExternalId: kit.text('candidate_external_id').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.candidate] }),
      kit.index('rejected_pairs_probe').on(t.probeSha, t.candidateSha),
    ],
  ),
});
