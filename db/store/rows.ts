import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db, Row, Statement } from '@/db/engine';
import { insertRows } from '@/db/store/row-inserts';

/** PostgreSQL takes 65,535 parameters a statement, SQLite 32,766. */
const MOST_PARAMETERS = 30_000;

type Columns = readonly (readonly [name: string, column: SQLiteColumn])[];
const known = new WeakMap<SQLiteTable, Columns>();

const columnsOf = (table: SQLiteTable): Columns => {
  const columns = known.get(table) ?? Object.entries<SQLiteColumn>(getTableColumns(table));
  known.set(table, columns);
  return columns;
};

/** What stands for a value that cannot be read: nothing that a row or an event holds is equal to it. */
const unreadable = (value: unknown) => ({ unreadable: String(value) });

const readValue = (column: SQLiteColumn, value: unknown): unknown => {
  // SQLite keeps bytes in any column.
  if (value instanceof Uint8Array) return unreadable(value);
  try {
    return column.mapFromDriverValue(value);
  } catch (fault) {
    if (fault instanceof SyntaxError) return unreadable(value);
    throw fault;
  }
};

/** As `decode`, for rows that somebody may have altered: what cannot be read stands as something that no row holds. */
export const readOr = (table: SQLiteTable, row: Row): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    columnsOf(table).map(([name, column]) => {
      const value = row[column.name] ?? null;
      return [name, value === null ? null : readValue(column, value)];
    }),
  );

/** A row as the database gave it, under the names and with the types of the table's definition. */
export const decode = <T extends SQLiteTable>(table: T, row: Row): T['$inferSelect'] => {
  const found: Record<string, unknown> = {};
  for (const [name, column] of columnsOf(table)) {
    const value = row[column.name];
    found[name] = value === null ? null : column.mapFromDriverValue(value);
  }
  return found as T['$inferSelect'];
};

/** As few multi-row INSERTs as the engines' limits allow; none for no rows. */
export const insertAll = <T extends SQLiteTable>(
  read: Db,
  table: T,
  rows: readonly T['$inferInsert'][],
): readonly Statement[] => {
  const chunk = Math.floor(MOST_PARAMETERS / columnsOf(table).length);
  const statements: Statement[] = [];
  for (let from = 0; from < rows.length; from += chunk) {
    statements.push(insertRows(read, table, rows.slice(from, from + chunk)));
  }
  return statements;
};

/** An event from before there were salts, as it was hashed: without one. */
export const withoutNoSalt = <T extends { readonly salt: string | null }>({ salt, ...row }: T) =>
  salt === null ? row : { ...row, salt };
