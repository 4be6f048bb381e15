import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig as pgConfig } from 'drizzle-orm/pg-core';
import { getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { pgKit, pgOwnKit, sqliteKit } from '@/db/columns';
import * as pgSchema from '@/db/schema-postgres';
import * as sqliteSchema from '@/db/schema-sqlite';
import { buildTables } from '@/db/tables';

// One column of every sort, nullable and not, from each kit under its own types: no cast in between.
const onSqlite = sqliteKit.table('sample', {
  text: sqliteKit.text('text').notNull(),
  word: sqliteKit.text('word').$type<'a' | 'b'>().notNull(),
  textOrNull: sqliteKit.text('text_or_null'),
  integer: sqliteKit.integer('integer').notNull(),
  integerOrNull: sqliteKit.integer('integer_or_null'),
  bool: sqliteKit.bool('bool').notNull(),
  boolOrNull: sqliteKit.bool('bool_or_null'),
  json: sqliteKit.json<{ a: number }>('json').notNull(),
  jsonOrNull: sqliteKit.json<readonly string[]>('json_or_null'),
  key: sqliteKit.text('key').primaryKey(),
});
const onPostgres = pgOwnKit.table('sample', {
  text: pgOwnKit.text('text').notNull(),
  word: pgOwnKit.text('word').$type<'a' | 'b'>().notNull(),
  textOrNull: pgOwnKit.text('text_or_null'),
  integer: pgOwnKit.integer('integer').notNull(),
  integerOrNull: pgOwnKit.integer('integer_or_null'),
  bool: pgOwnKit.bool('bool').notNull(),
  boolOrNull: pgOwnKit.bool('bool_or_null'),
  json: pgOwnKit.json<{ a: number }>('json').notNull(),
  jsonOrNull: pgOwnKit.json<readonly string[]>('json_or_null'),
  key: pgOwnKit.text('key').primaryKey(),
});

describe('the column kits', () => {
  it('give rows of the same types, read and written (checked by the compiler)', () => {
    expectTypeOf<typeof onPostgres.$inferSelect>().toEqualTypeOf<typeof onSqlite.$inferSelect>();
    expectTypeOf<typeof onPostgres.$inferInsert>().toEqualTypeOf<typeof onSqlite.$inferInsert>();
    expectTypeOf<keyof typeof pgOwnKit>().toEqualTypeOf<keyof typeof sqliteKit>();
  });

  it('keep values through a trip to either driver', () => {
    const through = (columns: object, name: string, value: unknown) => {
      const column = (
        columns as Record<
          string,
          { mapToDriverValue(v: unknown): unknown; mapFromDriverValue(v: unknown): unknown }
        >
      )[name];
      return column?.mapFromDriverValue(column.mapToDriverValue(value));
    };
    for (const columns of [getTableColumns(onSqlite), getTableColumns(onPostgres)]) {
      expect(through(columns, 'json', { a: 1.5 })).toEqual({ a: 1.5 });
      expect(through(columns, 'bool', true)).toBe(true);
      expect(through(columns, 'bool', false)).toBe(false);
      expect(through(columns, 'integer', 2 ** 53 - 1)).toBe(2 ** 53 - 1);
      expect(through(columns, 'text', 'Zürich 😀')).toBe('Zürich 😀');
      expect(() => through(columns, 'text', 'a\u0000')).toThrow('NUL');
    }
  });

  it('build every table with the same columns, keys, checks and indexes', () => {
    const one = buildTables(sqliteKit);
    const two = buildTables(pgKit);
    expect(Object.keys(two)).toEqual(Object.keys(one));
    for (const [name, table] of Object.entries(one)) {
      const left = sqliteConfig(table);
      const right = pgConfig(two[name as keyof typeof two] as never);
      expect(right.columns.map((c) => [c.name, c.notNull, c.primary])).toEqual(
        left.columns.map((c) => [c.name, c.notNull, c.primary]),
      );
      for (const part of ['indexes', 'checks', 'foreignKeys', 'primaryKeys', 'uniqueConstraints'] as const) {
        expect(right[part].length, `${name} ${part}`).toBe(left[part].length);
      }
    }
  });

  it('put the id of its match first in the key of every table of a match', () => {
    const tables = Object.values(buildTables(sqliteKit)).filter((table) => 'matchId' in table);
    const keys = tables
      .map((table) => [getTableName(table), sqliteConfig(table).primaryKeys[0]?.columns[0]?.name])
      // Alarms belong to a lane, deliveries to an endpoint, human loops to an integrator; they only name a match.
      .filter(([name]) => !['alarms', 'webhook_deliveries', 'human_loops'].includes(name ?? ''));
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter(([, first]) => first !== 'match_id')).toEqual([]);
  });
});

describe('the schema that migrations are written from', () => {
  it.each([
    ['sqlite', sqliteSchema, sqliteKit],
    ['postgres', pgSchema, pgKit],
  ])('of %s names every table', (_, schema, kit) => {
    expect(Object.keys(schema).toSorted()).toEqual(Object.keys(buildTables(kit)).toSorted());
  });
});
