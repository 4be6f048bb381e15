import { getTableColumns, SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db, GuardStatement, Statement } from '@/db/engine';

/** Texts for so many rows are kept; larger inserts are rare, and compiled each time. */
const KEPT = 64;

type Fields = Readonly<Record<string, unknown>>;

/** How rows of one table are inserted, found out once: building an INSERT costs more than running it. */
interface Plan {
  readonly columns: readonly (readonly [name: string, column: SQLiteColumn])[];
  /** By the number of rows. */
  readonly texts: Map<number, string>;
  /** The text that inserts one row and returns its `id`, or nothing where its key is taken. */
  claim: string | null;
}

/** Tables are built per engine, so one table has one dialect. */
const plans = new WeakMap<SQLiteTable, Plan>();

const planOf = (table: SQLiteTable): Plan => {
  const known = plans.get(table);
  if (known) return known;
  const plan: Plan = { columns: Object.entries(getTableColumns(table)), texts: new Map(), claim: null };
  plans.set(table, plan);
  return plan;
};

const unfilled = (read: Db, table: SQLiteTable, { columns }: Plan, count: number) =>
  read
    .insert(table)
    .values(
      Array.from({ length: count }, () =>
        Object.fromEntries(columns.map(([name]) => [name, sql.placeholder(name)])),
      ),
    );

const textOf = (read: Db, table: SQLiteTable, plan: Plan, count: number): string => {
  const known = plan.texts.get(count);
  if (known !== undefined) return known;
  const text = unfilled(read, table, plan, count).toSQL().sql;
  if (count <= KEPT) plan.texts.set(count, text);
  return text;
};

/** Null unless every value is given as such: a default of the table or an expression is Drizzle's to write. */
const paramsOf = ({ columns }: Plan, rows: readonly Fields[]): readonly unknown[] | null => {
  const params: unknown[] = [];
  for (const row of rows) {
    for (const [name, column] of columns) {
      const value = row[name];
      if (value instanceof SQL || (value === undefined && column.hasDefault)) return null;
      params.push(value === undefined || value === null ? null : column.mapToDriverValue(value));
    }
  }
  return params;
};

/** One INSERT of these rows. */
export const insertRows = <T extends SQLiteTable>(
  read: Db,
  table: T,
  rows: readonly T['$inferInsert'][],
): Statement => {
  const plan = planOf(table);
  const params = paramsOf(plan, rows);
  if (!params)
    return read
      .insert(table)
      .values([...rows])
      .toSQL();
  return { sql: textOf(read, table, plan, rows.length), params };
};

/** Inserts a row and returns its `id`, unless its key is taken: then nothing. */
export const insertOnce = <T extends SQLiteTable & { readonly id: SQLiteColumn }>(
  read: Db,
  table: T,
  row: T['$inferInsert'],
): GuardStatement => {
  const plan = planOf(table);
  const params = paramsOf(plan, [row]);
  if (!params)
    return read.insert(table).values(row).onConflictDoNothing().returning({ id: table.id }).toSQL();
  plan.claim ??= unfilled(read, table, plan, 1).onConflictDoNothing().returning({ id: table.id }).toSQL().sql;
  return { sql: plan.claim, params };
};
