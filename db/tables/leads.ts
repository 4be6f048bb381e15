import { sql } from 'drizzle-orm';
import { type Kit, oneOf } from '@/db/columns';
import type { MatchTables } from '@/db/tables/matches';
import type { VoteTables } from '@/db/tables/votes';
import { type Dissent, LEAD_STATES, type Lead } from '@/lib/domain/lead';

/** Queries say it word for word, or the partial indexes do not serve. */
export const STANDING = `state in ('live', 'suspended')`;

/**
 * A lead cannot exist without the votes it rests on: foreign keys name two different persons who each
 * approved this candidate in this round. `verdict` is constant, there for those keys to refer with.
 */
export const leadTables = (kit: Kit, { matches }: MatchTables, { votes }: VoteTables) => {
  const named = [votes.matchId, votes.round, votes.person, votes.verdict, votes.candidate] as const;
  const leads = kit.table(
    'leads',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      id: kit.text('id').notNull(),
      pos: kit.integer('pos').notNull(),
      round: kit.integer('round').notNull(),
      candidate: kit.text('candidate').notNull(),
      verdict: kit.text('verdict').$type<'approve'>().notNull(),
      firstVoter: kit.text('first_voter').notNull(),
      secondVoter: kit.text('second_voter'),
      lowConsequence: kit.bool('low_consequence').notNull(),
      purpose: kit.text('purpose').notNull(),
      state: kit.text('state').$type<Lead['state']>().notNull(),
      stateReason: kit.text('state_reason'),
      issuedAt: kit.text('issued_at').notNull(),
      expiresAt: kit.text('expires_at').notNull(),
      dissent: kit.json<readonly Dissent[]>('dissent').notNull(),
      reveal: kit.text('reveal').$type<Lead['reveal']>().notNull(),
      earlierRejections: kit.json<readonly string[]>('earlier_rejections').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.id] }),
      kit
        .unique('leads_named_by_voters')
        .on(t.matchId, t.id, t.round, t.candidate, t.firstVoter, t.secondVoter),
      kit.uniqueIndex('leads_one_standing').on(t.matchId).where(sql.raw(STANDING)),
      kit.index('leads_due').on(t.expiresAt).where(sql.raw(STANDING)),
      kit.index('leads_id').on(t.id),
      kit.foreignKey({
        name: 'leads_first_vote',
        columns: [t.matchId, t.round, t.firstVoter, t.verdict, t.candidate],
        foreignColumns: [...named],
      }),
      kit.foreignKey({
        name: 'leads_second_vote',
        columns: [t.matchId, t.round, t.secondVoter, t.verdict, t.candidate],
        foreignColumns: [...named],
      }),
      oneOf(kit, 'leads_verdict', 'verdict', ['approve']),
      oneOf(kit, 'leads_state', 'state', LEAD_STATES),
      oneOf(kit, 'leads_reveal', 'reveal', ['staged', 'alongside']),
      kit.check('leads_two_persons', sql.raw('first_voter <> second_voter')),
      kit.check('leads_one_vote', sql.raw('low_consequence or second_voter is not null')),
    ],
  );
  /**
   * The third approving vote and further ones, where a policy asks for more than two. Each row repeats
   * what the lead says, so that it cannot name another round or candidate, or one of the first two again.
   */
  const leadVoters = kit.table(
    'lead_voters',
    {
      matchId: kit.text('match_id').notNull(),
      lead: kit.text('lead').notNull(),
      person: kit.text('person').notNull(),
      pos: kit.integer('pos').notNull(),
      round: kit.integer('round').notNull(),
      candidate: kit.text('candidate').notNull(),
      verdict: kit.text('verdict').$type<'approve'>().notNull(),
      firstVoter: kit.text('first_voter').notNull(),
      secondVoter: kit.text('second_voter').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.matchId, t.lead, t.person] }),
      kit.foreignKey({
        name: 'lead_voters_lead',
        columns: [t.matchId, t.lead, t.round, t.candidate, t.firstVoter, t.secondVoter],
        foreignColumns: [
          leads.matchId,
          leads.id,
          leads.round,
          leads.candidate,
          leads.firstVoter,
          leads.secondVoter,
        ],
      }),
      kit.foreignKey({
        name: 'lead_voters_vote',
        columns: [t.matchId, t.round, t.person, t.verdict, t.candidate],
        foreignColumns: [...named],
      }),
      oneOf(kit, 'lead_voters_verdict', 'verdict', ['approve']),
      kit.check('lead_voters_third', sql.raw('person <> first_voter and person <> second_voter')),
    ],
  );
  return { leads, leadVoters };
};
