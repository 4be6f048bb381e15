import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { GuardStatement } from '@/db/engine';
import { conditions, consumeStepUp, freshnessLock } from '@/db/store/match-guards';
import { type MatchRow, matchRow } from '@/db/store/match-row';
import { insertOnce } from '@/db/store/row-inserts';
import { flaggedForSupervisors } from '@/lib/domain/flag';
import type { MatchState } from '@/lib/domain/match';
import type { Change, Saved } from '@/lib/ports/match-store';

/** A guard and what it means for the caller when it finds no row. */
export interface Guarded {
  readonly refused: Exclude<Saved, 'saved'>;
  readonly statement: GuardStatement;
}

const faster = (statement: GuardStatement): Guarded => ({ refused: 'faster', statement });

/** A new match: whoever inserts its id first has it. Conditions stand before it, as an INSERT has no WHERE. */
const inserted = (base: Base, row: MatchRow, where: readonly SQL[]): readonly Guarded[] => {
  const { read } = base.engine;
  const { matches } = base.tables;
  const one = sql`(select 1) as one`;
  return [
    ...where.map((condition) => faster(read.select({ one: sql`1` }).from(one).where(condition).toSQL())),
    faster(insertOnce(read, matches, row)),
  ];
};

/** An old match: the row must still stand at the `seq` that was read, and every condition must hold. */
const updated = (base: Base, before: MatchState, row: MatchRow, where: readonly SQL[]): Guarded => {
  const { match } = before;
  const { matches } = base.tables;
  const was: Readonly<Record<string, unknown>> = {
    ...matchRow(match, '', null, flaggedForSupervisors(before)),
  };
  const set = Object.fromEntries(Object.entries(row).filter(([name, value]) => value !== was[name]));
  return faster(
    base.engine.read
      .update(matches)
      .set({ ...set, waitsUntil: row.waitsUntil })
      .where(and(eq(matches.id, match.id), eq(matches.seq, match.seq), ...where))
      .returning({ id: matches.id })
      .toSQL(),
  );
};

/** Everything that must hold in the write itself, in the order in which it is tried. */
export const guarded = (base: Base, { before, guards }: Change, row: MatchRow): readonly Guarded[] => {
  const where = conditions(base, guards);
  return [
    ...guards.flatMap((g) => (g.kind === 'fresh_elsewhere' ? [faster(freshnessLock(base, g))] : [])),
    ...(before ? [updated(base, before, row, where)] : inserted(base, row, where)),
    ...guards.flatMap((g): Guarded[] =>
      g.kind === 'step_up' ? [{ refused: 'step_up_refused', statement: consumeStepUp(base, g) }] : [],
    ),
  ];
};
