import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { onEveryEngine, type TestDesk } from '@/db/conformance/engines';
import type { Statement } from '@/db/engine';

/** desk_facts serves as any table with a key would. */
const put = ({ engine, tables }: TestDesk, key: string, value = ''): Statement =>
  engine.read.insert(tables.deskFacts).values({ key, value, endsAt: null }).returning().toSQL();
const keys = async (desk: TestDesk, like: string): Promise<readonly unknown[]> =>
  (await desk.raw(`select key from desk_facts where key like '${like}%' order by key`)).map(({ key }) => key);
const none: Statement = { sql: `select key from desk_facts where key = 'none of this name'`, params: [] };

onEveryEngine('a write', (desk) => {
  it('answers with what its guards returned', async () => {
    const result = await desk().engine.write(
      [put(desk(), 'a1', 'x'), put(desk(), 'a2')],
      [put(desk(), 'a3')],
    );
    expect(result).toMatchObject({ ok: true, rows: [[{ key: 'a1', value: 'x' }], [{ key: 'a2' }]] });
    expect(await keys(desk(), 'a')).toEqual(['a1', 'a2', 'a3']);
  });

  it('names the guard that found nothing, and leaves nothing', async () => {
    const db = desk();
    expect(await db.engine.write([put(db, 'b1'), none, put(db, 'b2')], [put(db, 'b3')])).toEqual({
      ok: false,
      reason: 'guard',
      index: 1,
    });
    expect(await keys(db, 'b')).toEqual([]);
  });

  it('wants exactly as many rows as a guard says', async () => {
    const db = desk();
    await db.engine.write([], [put(db, 'c1'), put(db, 'c2')]);
    const taken = { sql: `delete from desk_facts where key like 'c%' returning key`, params: [] };
    expect(await db.engine.write([{ ...taken, rows: 3 }], [])).toMatchObject({ ok: false, reason: 'guard' });
    expect(await keys(db, 'c')).toEqual(['c1', 'c2']);
    expect(await db.engine.write([{ ...taken, rows: 2 }], [])).toMatchObject({ ok: true });
    expect(await keys(db, 'c')).toEqual([]);
  });

  it('tells which kind of constraint refused it', async () => {
    const db = desk();
    const refusedBy = async (sql: string) => {
      const result = await db.engine.write([put(db, 'd1')], [{ sql, params: [] }]);
      return result.ok || result.reason === 'guard' ? 'not refused' : result.kind;
    };
    const lead = (values: string) => `insert into counters (lane, status, n) values (${values})`;
    await db.engine.write([], [{ sql: lead(`'l', 's', 1`), params: [] }]);
    expect(await refusedBy(lead(`'l', 's', 1`))).toBe('unique');
    expect(await refusedBy(lead(`'l', null, 1`))).toBe('not_null');
    expect(await refusedBy(`insert into match_keys (match_id, key) values ('no such match', 'k')`)).toBe(
      'foreign_key',
    );
    const stop = `insert into stops (id, lane, reason, set_by, set_at) values ('s', '', 'r', 'p', 't')`;
    expect(await refusedBy(stop)).toBe('check');
    expect(await keys(db, 'd')).toEqual([]);
  });

  it('does no harm to others that share its commit', async () => {
    const db = desk();
    const broken = { sql: 'insert into no_such_table values (1)', params: [] };
    // Taken beforehand: of two that want one key at the same time either may get it on PostgreSQL.
    await db.engine.write([put(db, 'e0')], []);
    const answers = await Promise.allSettled([
      db.engine.write([put(db, 'e1')], []),
      db.engine.write([put(db, 'e2'), none], []),
      db.engine.write([put(db, 'e1x'), put(db, 'e0')], []),
      db.engine.write([put(db, 'e3')], [broken]),
      db.engine.write([put(db, 'e4')], []),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(answers.map((answer) => answer.status === 'fulfilled' && answer.value.ok)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
    expect(await keys(db, 'e')).toEqual(['e0', 'e1', 'e4']);
  });

  it('is there for every reader once it is answered, five hundred at once', async () => {
    const db = desk();
    const names = Array.from({ length: 500 }, (_, n) => `f${String(n).padStart(3, '0')}`);
    const answers = await Promise.all(names.map((name) => db.engine.write([put(db, name)], [])));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await keys(db, 'f')).toEqual(names);
  });

  it('is tried again after a failure that may pass', async () => {
    const db = desk();
    if (db.engine.dialect === 'sqlite') {
      const other = new Database(join(db.where, 'desk.db'));
      other.exec('BEGIN IMMEDIATE');
      const write = db.engine.write([put(db, 'g1')], []);
      await new Promise((next) => setTimeout(next, 100));
      expect(await keys(db, 'g')).toEqual([]);
      other.exec('COMMIT');
      other.close();
      expect(await write).toMatchObject({ ok: true });
    } else {
      // A sequence keeps counting through rollbacks: the first two attempts fail as the engine would.
      await db.owner(`create sequence attempts; grant usage, select on attempts to public;
        create function twice() returns boolean language plpgsql as
        $$ begin if nextval('attempts') < 3 then raise sqlstate '40001'; end if; return true; end $$`);
      const twice = { sql: 'select twice()', params: [] };
      expect(await db.engine.write([put(db, 'g1'), twice], [])).toMatchObject({ ok: true });
      expect(await db.raw('select last_value from attempts')).toEqual([{ last_value: 3 }]);
    }
    expect(await keys(db, 'g')).toEqual(['g1']);
  });

  it('answers with integers as numbers, and reads a snapshot of several tables', async () => {
    const db = desk();
    await db.engine.write(
      [],
      [{ sql: `insert into counters (lane, status, n) values ('n', 's', 9007199254740991)`, params: [] }],
    );
    const [rows, empty] = await db.engine.snapshot([
      { sql: `select n from counters where lane = 'n'`, params: [] },
      none,
    ]);
    expect(rows).toEqual([{ n: Number.MAX_SAFE_INTEGER }]);
    expect(empty).toEqual([]);
    expect(await db.engine.query({ sql: 'select count(*) as n from desk_heads', params: [] })).toEqual([
      { n: 0 },
    ]);
  });

  it('refuses text that one of the engines could not keep', () => {
    expect(() => put(desk(), 'a\u0000b')).toThrow('NUL');
  });
});

onEveryEngine('a retry', (desk) => {
  it('ends a deadlock of two writes that take the same rows in opposite order', async () => {
    const db = desk();
    await db.engine.write([], [put(db, 'x', '0'), put(db, 'y', '0')]);
    const add = (key: string): Statement => ({
      sql: `update desk_facts set value = value || '+' where key = '${key}'`,
      params: [],
    });
    // Each holds its first row until the other has taken its own.
    const wait = db.engine.dialect === 'postgres' ? [{ sql: 'select pg_sleep(0.3)', params: [] }] : [];
    const [one, two] = await Promise.all([
      db.engine.write([], [add('x'), ...wait, add('y')]),
      db.engine.write([], [add('y'), ...wait, add('x')]),
    ]);
    expect([one.ok, two.ok]).toEqual([true, true]);
    const rows = await db.raw('select value from desk_facts order by key');
    expect(rows).toEqual([{ value: '0++' }, { value: '0++' }]);
  });
});

onEveryEngine('an engine whose database is gone', (desk) => {
  it('says that the storage does not answer, and nothing else', async () => {
    const db = desk();
    if (db.engine.dialect === 'postgres') {
      await db.engine.close();
      await expect(db.engine.write([put(db, 'h')], [])).rejects.toMatchObject({
        refusal: { code: 'storage_unavailable' },
      });
      return;
    }
    // Somebody holds the file for longer than the desk is willing to wait.
    const other = new Database(join(db.where, 'desk.db'));
    other.exec('BEGIN IMMEDIATE');
    const write = db.engine.write([put(db, 'h')], []);
    await expect(write).rejects.toMatchObject({ refusal: { code: 'storage_unavailable' } });
    other.exec('ROLLBACK');
    other.close();
    expect(await db.engine.write([put(db, 'h')], [])).toMatchObject({ ok: true });
  });
});
