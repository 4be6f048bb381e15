import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Tables } from '@/db/tables';
import type { Lead } from '@/lib/domain/lead';
import type { MatchState } from '@/lib/domain/match';
import type { Recheck } from '@/lib/domain/recheck';
import type { Review } from '@/lib/domain/review';

type Encoded = Readonly<Record<string, unknown>>;
type ListName = Exclude<keyof MatchState, 'match'>;
type Item<N extends ListName> = MatchState[N][number];
/** A table whose rows hold the items of this list, their match, and their place in the list. */
type TableOf<I> = SQLiteTable & {
  readonly matchId: SQLiteColumn;
  readonly pos: SQLiteColumn;
  readonly $inferSelect: I & { matchId: string; pos: number };
};

/** One list of MatchState and its table. */
export interface StateList {
  readonly name: string;
  readonly table: SQLiteTable & { readonly matchId: SQLiteColumn; readonly pos: SQLiteColumn };
  /** Names of the columns that tell rows of one match apart. */
  readonly key: readonly string[];
  /** Rows may go away (only pending votes do). */
  readonly shrinks: boolean;
  /** The row depends on more than its item, so an unchanged item may still change its row. */
  readonly contextual: boolean;
  items(state: MatchState): readonly object[];
  row(item: object, state: MatchState): Encoded;
}

const list = <N extends ListName>(
  name: N,
  table: TableOf<Item<N>>,
  key: readonly (keyof Item<N> & string)[],
): StateList => ({
  name,
  table,
  key,
  shrinks: false,
  contextual: false,
  items: (state) => state[name],
  row: (item) => item as Encoded,
});

const OVER: ReadonlySet<string> = new Set(['approved', 'rejected', 'insufficient', 'withdrawn', 'expired']);

/** Whether this person still has work to do in the round: what "my work" lists, without reading old rounds. */
const stillOpen = (review: Review, { match, votes }: MatchState): boolean =>
  review.round === match.round &&
  !OVER.has(match.status) &&
  !votes.some((vote) => vote.round === review.round && vote.person === review.person);

const leadRow = ({ voters, ...lead }: Lead) => ({
  ...lead,
  verdict: 'approve',
  firstVoter: voters[0],
  secondVoter: voters[1] ?? null,
});

const furtherVoters = (state: MatchState) =>
  state.leads.flatMap(({ id, round, candidate, voters: [firstVoter, secondVoter, ...further] }) =>
    further.map((person) => ({
      lead: id,
      person,
      round,
      candidate,
      verdict: 'approve',
      firstVoter,
      secondVoter,
    })),
  );

/** Every list of a match's state, in the order in which foreign keys let their rows be written. */
export const stateLists = (t: Tables): readonly StateList[] => [
  list('candidates', t.candidates, ['key']),
  list('evidence', t.evidence, ['key']),
  list('touches', t.touches, ['person', 'reason', 'round']),
  list('leases', t.leases, ['id']),
  {
    ...list('reviews', t.reviews, ['round', 'person']),
    contextual: true,
    row: (item, state) => ({ ...item, open: stillOpen(item as Review, state) }),
  },
  list('dispositions', t.dispositions, ['round', 'person', 'candidate']),
  list('exposures', t.exposures, ['round', 'person', 'item']),
  list('disproofs', t.disproofs, ['id']),
  { ...list('pendingVotes', t.pendingVotes, ['round', 'person']), shrinks: true },
  list('votes', t.votes, ['round', 'person']),
  list('voids', t.voteVoids, ['round', 'person']),
  {
    name: 'leads',
    table: t.leads,
    key: ['id'],
    shrinks: false,
    contextual: false,
    items: (state) => state.leads,
    row: (item) => leadRow(item as Lead),
  },
  {
    name: 'leadVoters',
    table: t.leadVoters,
    key: ['lead', 'person'],
    shrinks: false,
    contextual: true,
    items: furtherVoters,
    row: (item) => item as Encoded,
  },
  list('redeemers', t.redeemers, ['lead', 'integrator']),
  {
    ...list('rechecks', t.matchRechecks, ['round']),
    row: (item) => ({ ...item, byShare: (item as Recheck).why.includes('share') }),
  },
];
