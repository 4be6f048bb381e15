import { sql } from 'drizzle-orm';
import { drizzle as onSqlite } from 'drizzle-orm/better-sqlite3';
import { drizzle as onPostgres } from 'drizzle-orm/node-postgres';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pgKit, sqliteKit } from '@/db/columns';
import type { Db } from '@/db/engine';
import { insertOnce, insertRows } from '@/db/store/row-inserts';
import { buildTables } from '@/db/tables';

const engines = [
  ['SQLite', onSqlite.mock() as unknown as Db, buildTables(sqliteKit)],
  ['PostgreSQL', onPostgres.mock() as unknown as Db, buildTables(pgKit)],
] as const;

const plain = { noNullPrototype: true } as const;
const candidate = fc.record(
  {
    ...{ matchId: fc.string(), key: fc.string(), pos: fc.nat(), externalId: fc.string() },
    label: fc.option(fc.string()),
    rank: fc.option(fc.nat()),
    score: fc.constant(null),
    image: fc.record({ sha256: fc.string() }, plain),
  },
  plain,
);

describe.each(engines)('inserts on %s', (_engine, read, tables) => {
  it('are what Drizzle would have built, text and values', () => {
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1, maxLength: 70 }), (rows) => {
        const nulFree = rows.filter((row) => !JSON.stringify(row).includes('\\u0000'));
        fc.pre(nulFree.length > 0);
        const values = nulFree as unknown as (typeof tables.candidates.$inferInsert)[];
        const built = read.insert(tables.candidates).values(values).toSQL();
        expect(insertRows(read, tables.candidates, values)).toEqual({ sql: built.sql, params: built.params });
      }),
      { numRuns: 60 },
    );
  });

  it('keep the defaults of the table, and expressions', () => {
    const row = { key: 'key', value: sql<string>`lower('X')` };
    const built = read.insert(tables.deskFacts).values(row).toSQL();
    expect(insertRows(read, tables.deskFacts, [row as never]).sql).toBe(built.sql);
    expect(built.sql).toContain(`lower('X')`);
  });

  it('refuse what no column can hold', () => {
    const row = { key: 'a\u0000b', value: 'text' };
    expect(() => insertRows(read, tables.deskFacts, [row])).toThrow(/NUL/);
  });

  it('of one row whose key may be taken tell whether it was', () => {
    const row = { id: 'i-1', name: 'One', mode: 'live', operator: null, createdAt: '2026-01-01' } as const;
    const built = read
      .insert(tables.integrators)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: tables.integrators.id })
      .toSQL();
    expect(insertOnce(read, tables.integrators, row)).toEqual({ sql: built.sql, params: built.params });
  });
});
