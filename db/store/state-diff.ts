import { isDeepStrictEqual } from 'node:util';
import { and, eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { Db, Statement } from '@/db/engine';
import { insertAll } from '@/db/store/rows';
import type { StateList } from '@/db/store/state-lists';
import type { MatchState } from '@/lib/domain/match';

type Encoded = Readonly<Record<string, unknown>>;
interface Place {
  readonly item: object;
  readonly pos: number;
  readonly row: () => Encoded;
}

/** @throws Error when two items of the list would be the same row: one of them would be lost silently */
const places = (list: StateList, state: MatchState | null): ReadonlyMap<string, Place> => {
  const items = state ? list.items(state) : [];
  const found = new Map(
    items.map((item, pos) => {
      const row = () => (state ? { ...list.row(item, state), matchId: state.match.id, pos } : {});
      const key = JSON.stringify(list.key.map((name) => (item as Encoded)[name]));
      return [key, { item, pos, row }];
    }),
  );
  if (found.size < items.length) throw new Error(`A change names the same row of ${list.name} twice.`);
  return found;
};

const same = (list: StateList, was: Place, is: Place): boolean =>
  was.item === is.item && was.pos === is.pos && !list.contextual;

const changed = (was: Encoded, is: Encoded): Encoded =>
  Object.fromEntries(Object.entries(is).filter(([name, value]) => !isDeepStrictEqual(value, was[name])));

const whereKey = (list: StateList, row: Encoded): SQL | undefined => {
  const columns = getTableColumns(list.table);
  return and(
    ...['matchId', ...list.key].map((name) => {
      const column = columns[name];
      return column && eq(column, row[name]);
    }),
  );
};

/**
 * What turns the rows of one list from `before` into `after`: one INSERT for what is new, an UPDATE of
 * the changed columns for what differs, a DELETE only where the list may shrink.
 * @throws Error when something vanished that the desk keeps for ever
 */
export const listChanges = (
  read: Db,
  list: StateList,
  before: MatchState | null,
  after: MatchState,
): readonly Statement[] => {
  const was = places(list, before);
  const is = places(list, after);
  const added = [...is].filter(([key]) => !was.has(key)).map(([, place]) => place.row());
  const gone = [...was].filter(([key]) => !is.has(key)).map(([, place]) => place.row());
  if (gone.length > 0 && !list.shrinks)
    throw new Error(`A change would remove rows of ${list.name}; they are kept.`);
  const updates = [...is].flatMap(([key, now]) => {
    const old = was.get(key);
    if (!old || same(list, old, now)) return [];
    const set = changed(old.row(), now.row());
    if (Object.keys(set).length === 0) return [];
    return [read.update(list.table).set(set).where(whereKey(list, now.row())).toSQL()];
  });
  const deletes = gone.map((row) => read.delete(list.table).where(whereKey(list, row)).toSQL());
  return [...deletes, ...updates, ...insertAll(read, list.table, added)];
};
