import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Statement, StorageUnavailable } from '@/db/engine';
import { openSqlite } from '@/db/engine-sqlite';
import { GroupCommit } from '@/db/sqlite-commit';

const put = (n: number, text = ''): Statement => ({
  sql: 'insert into t (n, text) values (?, ?)',
  params: [n, text],
});

describe('group commit', () => {
  let dir: string;
  let client: Database.Database;
  let commits: GroupCommit;
  const stored = () => client.prepare('select n from t order by n').pluck().all();
  const count = (pragma: string) => Number(client.pragma(pragma, { simple: true }));
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'desk-commit-'));
    client = openSqlite(dir);
    client.exec(
      'create table t (n integer primary key, text text); create table child (n integer references t (n))',
    );
    commits = new GroupCommit(client);
  });
  afterEach(() => {
    client.close();
    rmSync(dir, { recursive: true });
  });

  it('commits what arrives in one turn at once, and answers nobody before', async () => {
    const order: string[] = [];
    const exec = client.exec.bind(client);
    client.exec = (sql: string) => {
      if (/^(BEGIN|COMMIT)/.test(sql)) order.push(sql);
      return exec(sql);
    };
    await Promise.all(
      [1, 2, 3].map((n) => commits.add([], [put(n)]).then(() => order.push(`answered ${n}`))),
    );
    expect(order).toEqual(['BEGIN IMMEDIATE', 'COMMIT', 'answered 1', 'answered 2', 'answered 3']);
    expect(stored()).toEqual([1, 2, 3]);
  });

  /** Adds a write in each of so many turns, each time before the commit looks whether more has come. */
  const addInTurns = async (count: number): Promise<readonly Promise<unknown>[]> => {
    const answers: Promise<unknown>[] = [];
    const add = (n: number): void => {
      if (n + 1 < count) setImmediate(() => add(n + 1));
      answers.push(commits.add([], [put(n)]));
    };
    add(0);
    while (answers.length < count) await new Promise((next) => setImmediate(next));
    return answers;
  };

  it('waits while each turn brings more, and commits that at once', async () => {
    let made = 0;
    const exec = client.exec.bind(client);
    client.exec = (sql: string) => {
      if (sql === 'COMMIT') made += 1;
      return exec(sql);
    };
    await Promise.all(await addInTurns(6));
    expect(made).toBe(1);
  });

  it('commits although every turn brings more', async () => {
    let answered = 0;
    let written = 0;
    while (answered === 0 && written < 100) {
      const n = written;
      written += 1;
      void commits.add([], [put(n)]).then(() => {
        answered += 1;
      });
      await new Promise((next) => setImmediate(next));
    }
    expect(answered).toBeGreaterThan(0);
    await commits.drain();
    expect(stored()).toHaveLength(written);
  });

  it('refuses everybody of a commit that fails, leaves nothing, and goes on', async () => {
    const orphan = [
      { sql: 'pragma defer_foreign_keys = on', params: [] },
      { sql: 'insert into child (n) values (99)', params: [] },
    ];
    const answers = await Promise.allSettled([
      commits.add([], [put(1)]),
      commits.add([], orphan),
      commits.add([], [put(2)]),
    ]);
    expect(answers.map((a) => a.status === 'rejected' && a.reason instanceof StorageUnavailable)).toEqual([
      true,
      true,
      true,
    ]);
    expect(stored()).toEqual([]);
    expect(await commits.add([], [put(3)])).toMatchObject({ ok: true });
    expect(stored()).toEqual([3]);
  });

  it('changes nothing on a full disk, and works again when there is room', async () => {
    await commits.add([], [put(1)]);
    client.pragma(`max_page_count = ${count('page_count')}`);
    const big = 'x'.repeat(100_000);
    const full = await Promise.allSettled([commits.add([], [put(2)]), commits.add([], [put(3, big)])]);
    expect(full.map((a) => a.status === 'rejected' && a.reason instanceof StorageUnavailable)).toEqual([
      true,
      true,
    ]);
    expect(stored()).toEqual([1]);
    client.pragma('max_page_count = 1000000');
    expect(await commits.add([], [put(3, big)])).toMatchObject({ ok: true });
    expect(stored()).toEqual([1, 3]);
  });

  it('answers everything that was accepted before it is drained', async () => {
    const answers: boolean[] = [];
    for (let n = 0; n < 600; n += 1) void commits.add([], [put(n)]).then(({ ok }) => answers.push(ok));
    await commits.drain();
    expect(stored()).toHaveLength(600);
    await new Promise((next) => setImmediate(next));
    expect(answers).toEqual(Array.from({ length: 600 }, () => true));
  });

  it('forgets the oldest statements that it prepared, and prepares them again', () => {
    const first = commits.prepared('select 0');
    expect(commits.prepared('select 0')).toBe(first);
    for (let n = 1; n <= 500; n += 1) commits.prepared(`select ${n}`);
    expect(commits.prepared('select 0')).not.toBe(first);
    expect(commits.prepared('select 0').pluck().get()).toBe(0);
  });
});
