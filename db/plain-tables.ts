import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { sqliteKit } from '@/db/columns';
import { buildTables } from '@/db/tables';

/** What a backup leaves out: who is signed in, and who failed to. After a restore everybody signs in anew. */
const LEFT_OUT: ReadonlySet<string> = new Set(['sessions', 'step_ups', 'sign_in_failures']);

/** Where rows are, there is a desk. Starting one leaves traces elsewhere, in its log too; a restore replaces those. */
export const TELLING = ['people', 'integrators', 'matches'] as const;

export interface PlainTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly bool: boolean }[];
}

const parentsOf = (table: SQLiteTable): readonly string[] =>
  getTableConfig(table).foreignKeys.map((key) => getTableName(key.reference().foreignTable));

/** Parents before their children, so that every reference leads somewhere when its row is written. */
const inOrder = (tables: readonly SQLiteTable[]): readonly SQLiteTable[] => {
  const done = new Map<string, SQLiteTable>();
  const named = new Map(tables.map((table) => [getTableName(table), table]));
  const add = (table: SQLiteTable, above: readonly string[]): void => {
    const name = getTableName(table);
    if (done.has(name) || above.includes(name)) return;
    for (const parent of parentsOf(table)) {
      const found = named.get(parent);
      if (found) add(found, [...above, name]);
    }
    done.set(name, table);
  };
  for (const table of tables) add(table, []);
  return [...done.values()];
};

/** Every table of the desk, parents first; the definitions are the same on both engines. */
export const allTables: readonly PlainTable[] = inOrder(Object.values(buildTables(sqliteKit))).map(
  (table) => ({
    name: getTableName(table),
    // What the database computes by itself is no part of a backup.
    columns: Object.values(getTableColumns(table))
      .filter(({ generated }) => generated === undefined)
      .map((column) => ({ name: column.name, bool: column.dataType === 'boolean' })),
  }),
);

/** Those of them that a backup holds. */
export const plainTables = allTables.filter(({ name }) => !LEFT_OUT.has(name));

/** @throws Error for a table that this version does not have */
export const plainTable = (name: string): PlainTable => {
  const found = plainTables.find((table) => table.name === name);
  if (!found) throw new Error(`There is no table ${name} in this version of the desk.`);
  return found;
};

/** The column names, quoted as both engines take them. */
export const columnList = ({ columns }: PlainTable): string =>
  columns.map(({ name }) => `"${name}"`).join(', ');
