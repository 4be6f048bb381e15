import { sql } from 'drizzle-orm';
import { type Kit, oneOf } from '@/db/columns';
import type { CandidateTables } from '@/db/tables/candidates';
import type { MatchTables } from '@/db/tables/matches';
import { VERDICTS, type Verdict, type Vote } from '@/lib/domain/vote';

const ballot = (kit: Kit) => ({
  verdict: kit.text('verdict').$type<Verdict>().notNull(),
  candidate: kit.text('candidate'),
  reasons: kit.text('reasons').notNull(),
  limits: kit.text('limits').notNull(),
  reliedUpon: kit.json<readonly string[]>('relied_upon').notNull(),
  originsConfirmed: kit.json<readonly string[]>('origins_confirmed').notNull(),
  answers: kit.json<Vote['answers']>('answers').notNull(),
});

const KINDS = ['vote', 'adjudication'] as const;
const APPROVAL_NAMES_ONE = `(verdict = 'approve') = (candidate is not null)`;

/** One vote a person and round, by primary key. A vote is never changed; a void stands beside it. */
export const voteTables = (kit: Kit, { matches }: MatchTables, { candidates }: CandidateTables) => {
  const pendingVotes = kit.table(
    'pending_votes',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      round: kit.integer('round').notNull(),
      person: kit.text('person').notNull(),
      pos: kit.integer('pos').notNull(),
      kind: kit.text('kind').$type<Vote['kind']>().notNull(),
      ...ballot(kit),
      castAt: kit.text('cast_at').notNull(),
      countsAt: kit.text('counts_at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.round, t.person] }),
      kit.foreignKey({
        name: 'pending_votes_candidate',
        columns: [t.matchId, t.candidate],
        foreignColumns: [candidates.matchId, candidates.key],
      }),
      kit.index('pending_votes_due').on(t.countsAt),
      kit.index('pending_votes_person').on(t.person),
      oneOf(kit, 'pending_votes_verdict', 'verdict', VERDICTS),
      oneOf(kit, 'pending_votes_kind', 'kind', KINDS),
      kit.check('pending_votes_approval', sql.raw(APPROVAL_NAMES_ONE)),
    ],
  );
  const votes = kit.table(
    'votes',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      round: kit.integer('round').notNull(),
      person: kit.text('person').notNull(),
      pos: kit.integer('pos').notNull(),
      kind: kit.text('kind').$type<Vote['kind']>().notNull(),
      ...ballot(kit),
      castAt: kit.text('cast_at').notNull(),
      countedAt: kit.text('counted_at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.round, t.person] }),
      // What a lead refers to: this very person approved this very candidate in this round.
      kit.unique('votes_named_by_leads').on(t.matchId, t.round, t.person, t.verdict, t.candidate),
      kit.foreignKey({
        name: 'votes_candidate',
        columns: [t.matchId, t.candidate],
        foreignColumns: [candidates.matchId, candidates.key],
      }),
      kit.index('votes_person').on(t.person, t.countedAt),
      oneOf(kit, 'votes_verdict', 'verdict', VERDICTS),
      oneOf(kit, 'votes_kind', 'kind', KINDS),
      kit.check('votes_approval', sql.raw(APPROVAL_NAMES_ONE)),
    ],
  );
  const voteVoids = kit.table(
    'vote_voids',
    {
      matchId: kit.text('match_id').notNull(),
      round: kit.integer('round').notNull(),
      person: kit.text('person').notNull(),
      pos: kit.integer('pos').notNull(),
      reason: kit.text('reason').notNull(),
      at: kit.text('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.round, t.person] }),
      kit.foreignKey({
        name: 'vote_voids_vote',
        columns: [t.matchId, t.round, t.person],
        foreignColumns: [votes.matchId, votes.round, votes.person],
      }),
    ],
  );
  return { pendingVotes, votes, voteVoids };
};

export type VoteTables = ReturnType<typeof voteTables>;
