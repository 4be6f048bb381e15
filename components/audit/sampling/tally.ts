import type { StratumResult } from '@/lib/domain/sampling/sampling-view';

export type Counts = Pick<StratumResult, 'drawn' | 'waiting' | 'agrees' | 'differs' | 'notDone'>;

/** These strata as one. */
export const sumOf = (rows: readonly Counts[]): Counts => ({
  drawn: rows.reduce((sum, row) => sum + row.drawn, 0),
  waiting: rows.reduce((sum, row) => sum + row.waiting, 0),
  agrees: rows.reduce((sum, row) => sum + row.agrees, 0),
  differs: rows.reduce((sum, row) => sum + row.differs, 0),
  notDone: rows.reduce((sum, row) => sum + row.notDone, 0),
});

export interface Stratum {
  readonly lane: string;
  readonly outcome: StratumResult['outcome'];
  readonly counts: Counts;
}

/** What all versions of a plan drew in one way, by lane and outcome, in the order of lanes. */
export const strataOf = (rows: readonly StratumResult[]): readonly Stratum[] => {
  const groups = new Map<string, StratumResult[]>();
  for (const row of rows) {
    const key = `${row.lane} ${row.outcome}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first ? [{ lane: first.lane, outcome: first.outcome, counts: sumOf([first, ...others]) }] : [],
    );
};
