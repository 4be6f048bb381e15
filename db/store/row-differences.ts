import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Values } from '@/db/engine';
import { canonical } from '@/lib/ledger/canonical';
import { sha256 } from '@/lib/ledger/chain';
import type { RowDifference } from '@/lib/ports/record-store';

type Expected = Readonly<Record<string, unknown>>;

interface Column {
  readonly name: string;
  readonly stored: string;
  /** Where its value stands in a row. */
  readonly at: number;
  readonly json: boolean;
}

/** One table, and how its rows of one match are told apart. */
export interface Compared {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly key: readonly Column[];
  /** As a value of this column is read today, where older versions stored less. */
  readonly whole?: (column: string, value: unknown) => unknown;
}

export const compared = (
  table: SQLiteTable,
  key: readonly string[],
  whole?: (column: string, value: unknown) => unknown,
): Compared => {
  const columns = Object.entries(getTableColumns(table)).map(
    ([name, column], at): Column => ({
      name,
      stored: column.name,
      at,
      json: column.dataType === 'custom' && (column.mapFromDriverValue('null') as unknown) === null,
    }),
  );
  const named = key.flatMap((name) => columns.filter((column) => column.name === name));
  return { table: getTableName(table), columns, key: named, ...(whole ? { whole } : {}) };
};

/** A value as the database holds it; equal texts need no second look. */
const encoded = (value: unknown, json: boolean): unknown => {
  if (value === undefined || value === null) return null;
  return json ? JSON.stringify(value) : value;
};

const sameValue = (by: Compared, { name, at, json }: Column, expected: Expected, row: Values): boolean => {
  const found = row[at] ?? null;
  const wanted = expected[name];
  if (found === encoded(wanted, json)) return true;
  if (typeof wanted === 'boolean') return found === (wanted ? 1 : 0);
  if (!json || typeof found !== 'string') return false;
  // The same value in another order, or as an older version wrote it.
  try {
    const value: unknown = JSON.parse(found);
    return canonical(by.whole ? by.whole(name, value) : value) === canonical(wanted ?? null);
  } catch (fault) {
    // No JSON, or JSON that the desk would not have written.
    if (fault instanceof SyntaxError || fault instanceof TypeError) return false;
    throw fault;
  }
};

const digestOf = (values: Values): string => sha256(JSON.stringify(values));

const keyOf = (values: readonly unknown[]): string => values.join('\u0000');

const named = (by: Compared, of: (column: Column) => unknown): string =>
  by.key.map((column) => `${column.name} ${of(column)}`).join(', ');

/** Rows that differ from the expected ones, by key. */
export const rowDifferences = (
  by: Compared,
  expected: readonly Expected[],
  rows: readonly Values[],
): readonly RowDifference[] => {
  const { table } = by;
  const stored = new Map(rows.map((row) => [keyOf(by.key.map((c) => row[c.at])), row]));
  const found: RowDifference[] = [];
  for (const item of expected) {
    const key = keyOf(by.key.map((c) => item[c.name]));
    const row = stored.get(key);
    stored.delete(key);
    const columns = row ? by.columns.filter((column) => !sameValue(by, column, item, row)) : [];
    if (row && columns.length === 0) continue;
    const what = row ? `${columns.map((c) => c.stored).join(', ')} differs from the log` : 'is missing';
    const instead = row ? digestOf(columns.map((c) => row[c.at])) : null;
    found.push({ table, row: named(by, (c) => item[c.name]), what, stored: instead });
  }
  for (const row of stored.values())
    found.push({ table, row: named(by, (c) => row[c.at]), what: 'is not in the log', stored: digestOf(row) });
  return found;
};
