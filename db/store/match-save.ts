import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { ConstraintBroken, type GuardStatement, type Statement, type WriteResult } from '@/db/engine';
import { conditions, consumeStepUp, freshnessLock } from '@/db/store/match-guards';
import { matchRow } from '@/db/store/match-row';
import { chained, trail } from '@/db/store/match-trail';
import { insertAll } from '@/db/store/rows';
import { listChanges } from '@/db/store/state-diff';
import { type StateList, stateLists } from '@/db/store/state-lists';
import type { MatchState } from '@/lib/domain/match';
import { GENESIS } from '@/lib/ledger/chain';
import type { Change, Saved } from '@/lib/ports/match-store';

interface Guarded {
  readonly refused: Exclude<Saved, 'saved'>;
  readonly statement: GuardStatement;
}

const faster = (statement: GuardStatement): Guarded => ({ refused: 'faster', statement });

/** A new match: whoever inserts its id first has it. Conditions stand before it, as an INSERT has no WHERE. */
const inserted = (base: Base, change: Change, head: string, where: readonly SQL[]): readonly Guarded[] => {
  const { read } = base.engine;
  const { matches } = base.tables;
  const one = sql`(select 1) as one`;
  return [
    ...where.map((condition) => faster(read.select({ one: sql`1` }).from(one).where(condition).toSQL())),
    faster(
      read
        .insert(matches)
        .values(matchRow(change.after.match, head))
        .onConflictDoNothing()
        .returning({ id: matches.id })
        .toSQL(),
    ),
  ];
};

/** An old match: the row must still stand at the `seq` that was read, and every condition must hold. */
const updated = (
  base: Base,
  before: MatchState,
  change: Change,
  head: string,
  where: readonly SQL[],
): Guarded => {
  const { matches } = base.tables;
  const was: Readonly<Record<string, unknown>> = { ...matchRow(before.match, '') };
  const is = Object.entries(matchRow(change.after.match, head));
  const set = Object.fromEntries(is.filter(([name, value]) => value !== was[name]));
  return faster(
    base.engine.read
      .update(matches)
      .set(set)
      .where(and(eq(matches.id, before.match.id), eq(matches.seq, before.match.seq), ...where))
      .returning({ id: matches.id })
      .toSQL(),
  );
};

const guarded = (base: Base, change: Change, head: string): readonly Guarded[] => {
  const { before, guards } = change;
  const where = conditions(base, guards);
  return [
    ...guards.flatMap((g) => (g.kind === 'fresh_elsewhere' ? [faster(freshnessLock(base, g))] : [])),
    ...(before ? [updated(base, before, change, head, where)] : inserted(base, change, head, where)),
    ...guards.flatMap((g): Guarded[] =>
      g.kind === 'step_up' ? [{ refused: 'step_up_refused', statement: consumeStepUp(base, g) }] : [],
    ),
  ];
};

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
  return async (change: Change): Promise<Saved> => {
    assertCounted(change);
    const last = change.before ? await headOf(change.before) : GENESIS;
    if (last === null) return 'faster';
    const { rows, head } = chained(change, last);
    const guards = guarded(base, change, head);
    const result = await base.engine.write(
      guards.map(({ statement }) => statement),
      [
        ...statements(base, lists, change),
        ...insertAll(base.engine.read, base.tables.matchEvents, rows),
        ...trail(base, change),
      ],
    );
    return answer(result, guards);
  };
};
