import { sql } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';

/** PostgreSQL cannot store U+0000 and SQLite can; refused on both, so that both behave alike. */
const plainText = (value: string): string => {
  if (value.includes('\u0000')) throw new TypeError('Text with a NUL character cannot be stored.');
  return value;
};
const toJson = (value: unknown): string => plainText(JSON.stringify(value));

const sqliteText = sqlite.customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: plainText,
});
const pgText = pg.customType<{ data: string; driverData: string }>({
  // Byte order, as SQLite has it: keyset pages and claim order must not depend on the server's locale.
  dataType: () => 'text collate "C"',
  toDriver: plainText,
});

/**
 * The columns that tables are made of. Instants are `text` (ISO 8601 UTC strings order as the instants
 * do); `json` is text on both engines, because nothing is ever queried inside it.
 */
export const sqliteKit = {
  dialect: 'sqlite' as 'sqlite' | 'postgres',
  table: sqlite.sqliteTable,
  text: (name: string) => sqliteText(name),
  integer: (name: string) => sqlite.integer(name, { mode: 'number' }),
  bool: (name: string) => sqlite.integer(name, { mode: 'boolean' }),
  json: <T>(name: string) =>
    sqlite.customType<{ data: T; driverData: string }>({
      dataType: () => 'text',
      toDriver: toJson,
      fromDriver: (value) => JSON.parse(value) as T,
    })(name),
  primaryKey: sqlite.primaryKey,
  foreignKey: sqlite.foreignKey,
  unique: sqlite.unique,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  check: sqlite.check,
};

export const pgOwnKit = {
  dialect: 'postgres' as 'sqlite' | 'postgres',
  table: pg.pgTable,
  text: (name: string) => pgText(name),
  // 53 bits like SQLite's numbers in JavaScript; `integer` would end at 31.
  integer: (name: string) => pg.bigint(name, { mode: 'number' }),
  bool: (name: string) => pg.boolean(name),
  json: <T>(name: string) =>
    pg.customType<{ data: T; driverData: string }>({
      dataType: () => 'text',
      toDriver: toJson,
      fromDriver: (value) => JSON.parse(value) as T,
    })(name),
  primaryKey: pg.primaryKey,
  foreignKey: pg.foreignKey,
  unique: pg.unique,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  check: pg.check,
};

/** What a table builder is written against: SQLite's types. */
export type Kit = typeof sqliteKit;

/** The one cast between the dialects; columns.test.ts proves that both kits give the same row types. */
export const pgKit = pgOwnKit as unknown as Kit;

/** CHECK that a text column holds one of these words. Columns are named bare: a qualified name breaks rebuilds. */
export const oneOf = (kit: Kit, name: string, column: string, words: readonly string[]) =>
  kit.check(name, sql.raw(`${column} in (${words.map((word) => `'${word}'`).join(', ')})`));
