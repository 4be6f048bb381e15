import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyWhole } from '@/e2e/support/verify-whole';
import { ReviewDesk } from '@/lib/server/test-desk-review';
import { stop } from '@/lib/verbs/lanes/stop';
import { raiseFault } from '@/lib/verbs/log/raise-fault';
import { settleLog } from '@/lib/verbs/log/settle-log';

/** What somebody may leave in a column: torn, of another form, half a character, bytes in place of text. */
const ODD: readonly unknown[] = ['{"torn', 'null', '7', '[]', '{"a":"\\ud800"}', Buffer.from([0xff, 0x00])];
/** Nothing in the log tells of these. */
const UNTOLD =
  /^(__drizzle|sqlite_|log_waiting$|desk_facts|sessions|preferences|drafts|daily_|counter|step_ups)/;

interface Column {
  readonly table: string;
  readonly name: string;
  readonly json: boolean;
}

let review: ReviewDesk;
let behind: Database.Database;
let columns: readonly Column[];
beforeAll(async () => {
  review = await ReviewDesk.open();
  await review.push();
  await review.vote(await review.person('one'), 'approve');
  await review.vote(await review.person('two'), 'approve');
  const reason = 'a look';
  expect(await stop(review.desk, review.supervisor(), { lane: 'general', reason })).toMatchObject({
    ok: true,
  });
  await raiseFault(review.desk, { by: 'verify', kind: 'image', chain: null, what: 'is missing' });
  expect(await settleLog(review.desk)).not.toBeNull();
  behind = new Database(join(review.desk.config.dataDir, 'desk.db'));
  behind.pragma('foreign_keys = OFF');
  behind.pragma('ignore_check_constraints = ON');
  const named = behind.prepare<[string], { name: string }>('select name from sqlite_master where type = ?');
  for (const { name } of named.all('trigger')) behind.exec(`drop trigger ${name}`);
  columns = named
    .all('table')
    .filter(({ name }) => !UNTOLD.test(name))
    .flatMap(({ name: table }) => columnsOf(table));
});
afterAll(async () => {
  behind.close();
  await review.close();
});

/** Of the tables that hold something; what the database computes by itself is left out. */
const columnsOf = (table: string): readonly Column[] => {
  const row = behind.prepare<[], Record<string, unknown>>(`select * from ${table} limit 1`).get();
  return Object.entries(row ?? {})
    .filter(([name]) => name !== 'scope' && name !== 'about')
    .map(([name, value]) => ({ table, name, json: typeof value === 'string' && /^[[{]/.test(value) }));
};

/** What `verify` says while the first row of the table holds this, which is undone; null where it held it before. */
const saidOf = async ({ table, name }: Column, value: unknown): Promise<string | null> => {
  const first = behind
    .prepare<[], { rowid: number; was: unknown }>(
      `select rowid, "${name}" as was from ${table} order by rowid limit 1`,
    )
    .get();
  const set = behind.prepare(`update ${table} set "${name}" = ? where rowid = ?`);
  if (value === first?.was) return null;
  set.run(value, first?.rowid);
  try {
    const { findings } = await verifyWhole(review.desk);
    return findings
      .filter(({ check }) => check !== 'image' && check !== 'setting')
      .map(({ check, where, what }) => `${check}: ${where}: ${what}`)
      .join('\n');
  } finally {
    set.run(first?.was, first?.rowid);
  }
};

describe('what nobody should have written', () => {
  it('does not end the verification, in whatever column of whatever table it stands', async () => {
    expect(columns.length).toBeGreaterThan(150);
    for (const [i, column] of columns.entries()) {
      const odd = ODD[i % ODD.length];
      await expect(
        saidOf(column, odd),
        `${column.table}.${column.name} = ${odd}`,
      ).resolves.not.toBeUndefined();
    }
  });

  it('is named by its row, where it is no JSON any more or JSON of another form', async () => {
    const told = columns.filter(({ json }) => json);
    expect(told.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['people', 'api_keys', 'candidates']),
    );
    for (const column of told) {
      const { table, name } = column;
      for (const odd of ODD)
        expect((await saidOf(column, odd)) ?? table, `${table}.${name} = ${odd}`).toMatch(
          namedBy(table, name),
        );
    }
  });

  it('leaves the record as it was', async () => {
    const { findings } = await verifyWhole(review.desk);
    expect(findings.filter(({ check }) => check !== 'image' && check !== 'setting')).toEqual([]);
  });
});

const THINGS: Readonly<Record<string, RegExp>> = {
  people: /person \S+ has another/,
  api_keys: /key \S+ has another/,
  policy_versions: /rules general 1 has another/,
  match_events: /event 1 is not what its hash says/,
  desk_events: /event 1 is not what its hash says/,
};
/** The row, in words; or the table alone where nothing was altered. */
const namedBy = (table: string, name: string): RegExp =>
  new RegExp(`^${table}$|${(THINGS[table] ?? new RegExp(`${table} \\(.*${name}.* differs`)).source}`);
