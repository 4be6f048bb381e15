import type { Values } from '@/db/engine';
import { keysOf } from '@/db/store/match-keys';
import { matchRow } from '@/db/store/match-row';
import { pairsOf } from '@/db/store/match-trail';
import { compared, rowDifferences } from '@/db/store/row-differences';
import { stateLists } from '@/db/store/state-lists';
import type { Tables } from '@/db/tables';
import type { MatchEvent } from '@/lib/domain/event';
import { flaggedForSupervisors } from '@/lib/domain/flag';
import type { MatchState } from '@/lib/domain/match';
import { keptImages } from '@/lib/domain/match-images';
import { isRecheck } from '@/lib/domain/recheck';
import { ruledBy } from '@/lib/domain/sandbox';
import { wholeWorksheet } from '@/lib/domain/worksheet';
import type { RowDifference } from '@/lib/ports/record-store';

/** Rows of one match, table by table, in the order of `comparedTables`. */
export type MatchRows = readonly (readonly Values[])[];
/** Days that a match may wait by the rules of its round; null when these are not stored. */
export type WaitsBy = (lane: string, version: number) => number | null;

/** Dispositions were stored before pins and aids were recorded. */
const wholeDisposition = (column: string, value: unknown): unknown =>
  column === 'worksheet' && value ? wholeWorksheet(value as Parameters<typeof wholeWorksheet>[0]) : value;

/** Every table whose rows of a match follow from its log, the match's own first. */
export const comparedTables = (t: Tables) => {
  const lists = stateLists(t);
  return {
    lists,
    tables: [t.matches, ...lists.map(({ table }) => table), t.matchKeys, t.rejectedPairs, t.matchImages],
    by: [
      compared(t.matches, ['id']),
      ...lists.map(({ table, key, name }) =>
        compared(table, key, name === 'dispositions' ? wholeDisposition : undefined),
      ),
      compared(t.matchKeys, ['key']),
      compared(t.rejectedPairs, ['candidate']),
      compared(t.matchImages, ['sha256']),
    ],
  };
};

const wasRejected = (events: readonly MatchEvent[]): boolean =>
  events.some((e) => e.kind === 'outcome.decided' && e.data.status === 'rejected');

/** What the writes of this match's whole life would have left, against what is there. */
export const matchDifferences = (tables: Tables) => {
  const { lists, by } = comparedTables(tables);
  return (
    rows: MatchRows,
    events: readonly MatchEvent[],
    state: MatchState,
    waitsBy: WaitsBy,
  ): readonly RowDifference[] => {
    const { match } = state;
    const head = events.at(-1)?.hash ?? '';
    const own = matchRow(
      match,
      head,
      waitsBy(ruledBy(match.lane), match.policyVersion),
      flaggedForSupervisors(state),
    );
    const expected = [
      [own],
      ...lists.map((list) =>
        list.items(state).map((item, pos) => ({ ...list.row(item, state), matchId: match.id, pos })),
      ),
      keysOf(state).map((key) => ({ matchId: match.id, key })),
      wasRejected(events) && !isRecheck(match) ? pairsOf(state) : [],
      keptImages(state).map((sha256) => ({ matchId: match.id, sha256 })),
    ];
    return by.flatMap((table, i) => rowDifferences(table, expected[i] ?? [], rows[i] ?? []));
  };
};
