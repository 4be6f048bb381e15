import type { Base } from '@/db/base';
import { ConstraintBroken, type Statement, type WriteResult } from '@/db/engine';
import { type Guarded, guarded } from '@/db/store/match-guarded';
import { matchRow } from '@/db/store/match-row';
import { chained, trail } from '@/db/store/match-trail';
import { insertAll } from '@/db/store/rows';
import { listChanges } from '@/db/store/state-diff';
import { type StateList, stateLists } from '@/db/store/state-lists';
import { waitDaysOf } from '@/db/store/wait-days';
import { flaggedForSupervisors } from '@/lib/domain/flag';
import type { MatchState } from '@/lib/domain/match';
import { GENESIS } from '@/lib/ledger/chain';
import type { Change, Saved } from '@/lib/ports/match-store';

const statements = (base: Base, lists: readonly StateList[], change: Change): readonly Statement[] =>
  lists.flatMap((list) => listChanges(base.engine.read, list, change.before, change.after));

const assertCounted = ({ before, after, events }: Change): void => {
  const expected = (before?.match.seq ?? 0) + events.length;
  if (events.length === 0 || after.match.seq !== expected || (before && before.match.id !== after.match.id)) {
    throw new Error(
      `A change of match ${after.match.id} does not count its events: seq ${after.match.seq}, not ${expected}.`,
    );
  }
};

const answer = (result: WriteResult, guards: readonly Guarded[]): Saved => {
  if (result.ok) return 'saved';
  if (result.reason === 'guard') return guards[result.index]?.refused ?? 'faster';
  throw new ConstraintBroken(result.kind, result.detail);
};

/**
 * Writes a change: guards, state, chained events, feed, counters; all or nothing. `headOf` gives the
 * hash that the chain ended with when `before` was read, or null when the match has moved on since.
 * @throws ConstraintBroken when the database forbids what a rule let through
 */
export const matchSaver = (base: Base, headOf: (state: MatchState) => Promise<string | null>) => {
  const lists = stateLists(base.tables);
  const waitDays = waitDaysOf(base);
  return async (change: Change): Promise<Saved> => {
    assertCounted(change);
    const last = change.before ? await headOf(change.before) : GENESIS;
    if (last === null) return 'faster';
    const { rows, waiting, head } = chained(change, last);
    const { match } = change.after;
    const row = matchRow(match, head, await waitDays(match), flaggedForSupervisors(change.after));
    const guards = guarded(base, change, row);
    const result = await base.engine.write(
      guards.map(({ statement }) => statement),
      [
        ...statements(base, lists, change),
        ...insertAll(base.engine.read, base.tables.matchEvents, rows),
        ...insertAll(base.engine.read, base.tables.logWaiting, waiting),
        ...trail(base, change),
      ],
    );
    return answer(result, guards);
  };
};
