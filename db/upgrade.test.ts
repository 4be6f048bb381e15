import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Base } from '@/db/base';
import { pgKit, sqliteKit } from '@/db/columns';
import { onEveryEngine } from '@/db/conformance/engines';
import { someVersion } from '@/db/conformance/lane-samples';
import { someEvent, T0 } from '@/db/conformance/people-samples';
import type { Row } from '@/db/engine';
import { openPool, postgresEngine } from '@/db/engine-postgres';
import { openSqlite, sqliteEngine } from '@/db/engine-sqlite';
import { migrationsOf } from '@/db/migrate';
import { migratePostgres } from '@/db/migrate-postgres';
import { migrateSqlite } from '@/db/migrate-sqlite';
import { writeWithEvent } from '@/db/store/desk-log';
import { laneStore } from '@/db/store/lane-store';
import { logStore } from '@/db/store/log-store';
import { matchLists } from '@/db/store/match-lists';
import { matchStore } from '@/db/store/match-store';
import { recordStore } from '@/db/store/record-store';
import { buildTables } from '@/db/tables';
import { createDatabase } from '@/e2e/support/postgres';
import type { NewEvent } from '@/lib/domain/event';
import { evolveAll } from '@/lib/domain/evolve';
import { DEFAULT_AIDS } from '@/lib/domain/policy';
import { redeem } from '@/lib/domain/rules/lead';
import { anItem, aState } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { SECOND } from '@/lib/domain/time';
import { GENESIS, link, verifyChain } from '@/lib/ledger/chain';
import { matchChain } from '@/lib/ledger/chain-name';

/** A database as the first version of the desk left it, by plain SQL, and the way to this version. */
interface First {
  columns(table: string): Promise<readonly string[]>;
  insert(table: string, row: Row): Promise<void>;
  /** Migrates, and opens it as this version does. */
  now(): Promise<Base>;
}

const firstOnly = (dialect: 'sqlite' | 'postgres', dir: string): string => {
  const folder = join(dir, dialect);
  cpSync(migrationsOf(dialect), folder, { recursive: true });
  const file = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  return folder;
};

const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'desk-upgrade-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
};

const onSqlite = async (): Promise<First> => {
  const dir = folder();
  const client = openSqlite(dir);
  onTestFinished(() => void client.close());
  migrateSqlite(client, firstOnly('sqlite', dir));
  return {
    columns: async (table) =>
      (client.pragma(`table_info(${table})`) as readonly { name: string }[]).map(({ name }) => name),
    insert: async (table, row) => {
      const names = Object.keys(row);
      const marks = names.map(() => '?').join(', ');
      client.prepare(`insert into ${table} (${names.join(', ')}) values (${marks})`).run(Object.values(row));
    },
    now: async () => {
      migrateSqlite(client);
      return { engine: sqliteEngine(client), tables: buildTables(sqliteKit) };
    },
  };
};

const onPostgres = async (): Promise<First> => {
  const database = await createDatabase();
  onTestFinished(database.drop);
  const login = decodeURIComponent(new URL(database.url).username);
  await migratePostgres(database.url, login, firstOnly('postgres', folder()));
  const pool = openPool(database.url);
  onTestFinished(() => pool.end());
  return {
    columns: async (table) => {
      const asked = 'select column_name as name from information_schema.columns where table_name = $1';
      return (await pool.query<{ name: string }>(asked, [table])).rows.map(({ name }) => name);
    },
    insert: async (table, row) => {
      const names = Object.keys(row);
      const marks = names.map((_, i) => `$${i + 1}`).join(', ');
      await pool.query(`insert into ${table} (${names.join(', ')}) values (${marks})`, Object.values(row));
    },
    now: async () => {
      await migratePostgres(database.url, login);
      const engine = postgresEngine(pool, (text) => process.emitWarning(text));
      return { engine, tables: buildTables(pgKit) };
    },
  };
};

const NEWER = new Set(['under', 'pins', 'view', 'sealedView', 'onlyUnderAid', 'aids']);
const older = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (key, part) => (NEWER.has(key) ? undefined : part));
const olderText = (value: unknown): unknown =>
  typeof value === 'string' && /^[[{]/.test(value) ? JSON.stringify(older(JSON.parse(value))) : value;

/** A chain as it was written before there were salts: linked anew, in the order in which it is read. */
const linker = () => {
  const heads = new Map<unknown, string>();
  return ({ prev: _, hash: __, ...row }: Row): Row => {
    const { match_id: matchId, seq, kind, at, actor, data } = row;
    const body = { matchId, seq, kind, at, by: JSON.parse(String(actor)), data: JSON.parse(String(data)) };
    const linked = link(heads.get(matchId) ?? GENESIS, body);
    heads.set(matchId, linked.hash);
    return { ...row, ...linked };
  };
};

/** What verification would say of the stored rows; this test linked the chains anew, so their heads are others. */
const alteredRows = async (base: Base) => {
  const { matches } = await recordStore(base).matches(null, 10);
  const found = matches.flatMap((stored) => stored.differences(evolveAll(null, stored.events)));
  return found.filter(({ what }) => !/^head differs/.test(what));
};

/** In an order that foreign keys let be written. */
const TABLES = [
  'matches',
  'candidates',
  'evidence',
  'touches',
  'leases',
  'reviews',
  'dispositions',
  'exposures',
]
  .concat(['disproofs', 'pending_votes', 'votes', 'vote_voids', 'leads', 'match_events'])
  .concat(['match_keys', 'policy_versions', 'desk_events']);

onEveryEngine('a database of the first version', (desk) => {
  const { log, state } = new Play().approve('p1').toDecision('p2').prepared('p2');
  const events = older(log) as readonly NewEvent[];

  /** Two systems redeemed a lead that was recalled afterwards; a third one redeemed the lead of the second round. */
  const redeemed = () => {
    const play = new Play({}, aState({ id: 'm-used', externalId: 'used' })).approve('p1').approve('p2');
    const uses = (id: string) => {
      const by = { kind: 'integrator', id, key: 'k' } as const;
      const command = { lead: play.lead?.id ?? '', purpose: 'investigation', mode: 'live' } as const;
      const answer = redeem(play.pass(SECOND).state, by, play.env(), command, { fit: () => true });
      for (const event of answer.ok ? answer.value.events : []) play.apply(event);
    };
    for (const id of ['use-2', 'use-1', 'use-2']) uses(id);
    play.pass(SECOND).do('i', { do: 'add_evidence', item: anItem('e9', { addedAt: play.now }), touches: [] });
    play.do('s', { do: 'reopen' }).approve('p3').approve('p4');
    uses('use-3');
    return play;
  };

  /** What the first version would have stored of this match and one lane. */
  const asStored = async (table: string): Promise<readonly Row[]> =>
    desk().engine.query({
      sql: `select * from ${table}${table === 'match_events' ? ' order by match_id, seq' : ''}`,
      params: [],
    });

  it('reads rightly after it was brought to this one', async () => {
    const source = matchStore(desk());
    const change = { before: null, guards: [], feed: [] } as const;
    expect(await source.save({ ...change, after: evolveAll(null, events), events })).toBe('saved');
    const used = redeemed();
    const usedEvents = older(used.log) as readonly NewEvent[];
    await source.save({ ...change, after: evolveAll(null, usedEvents), events: usedEvents });
    await desk().owner(
      `insert into policy_versions (lane, version, state, policy, proposed_by, proposed_at)
       values ('serious', 1, 'proposed', '${JSON.stringify(someVersion('serious', 1).policy)}', 'p-1', '${T0}')`,
    );
    expect(await writeWithEvent(desk(), someEvent('desk'), [])).toBe(true);
    const deskEvents = await asStored('desk_events');
    const first = desk().engine.dialect === 'sqlite' ? await onSqlite() : await onPostgres();
    const unsalted = linker();
    for (const table of TABLES) {
      const columns = await first.columns(table);
      for (const row of await asStored(table)) {
        const kept = Object.entries(row).filter(([name]) => columns.includes(name));
        const stored = Object.fromEntries(kept.map(([name, v]) => [name, olderText(v)]));
        await first.insert(table, table === 'match_events' ? unsalted(stored) : stored);
      }
    }
    expect(await first.columns('dispositions')).not.toContain('pins');
    expect(await first.columns('match_events')).not.toContain('salt');
    const base = await first.now();
    await base.engine.ready();

    // Rows that an older version wrote are not taken for altered ones.
    expect(await alteredRows(base)).toEqual([]);

    const store = matchStore(base);
    const loaded = await store.load(state.match.id);
    expect(loaded).toEqual(state);
    const written = await store.events(state.match.id);
    expect(JSON.stringify(written)).not.toMatch(/"(under|pins|view)"/);
    expect(verifyChain(written)).toBeNull();
    expect(evolveAll(null, written)).toEqual(loaded);

    const log = logStore(base);
    while ((await log.order(500)) > 0);
    for (const event of written) {
      const who = `${event.by.kind}:${event.by.id}`;
      const { hash, kind, at } = event;
      expect(await log.leafOf(matchChain(state.match.id), event.seq)).toMatchObject({ hash, kind, at, who });
    }
    expect(await log.size()).toBe(events.length + usedEvents.length + deskEvents.length);
    expect(deskEvents.length).toBeGreaterThan(0);

    const { redeemers } = used.state;
    expect(redeemers.map((r) => [r.integrator, r.told])).toEqual([
      ['use-2', 'recalled'],
      ['use-1', 'recalled'],
      ['use-3', null],
    ]);
    expect((await store.load('m-used'))?.redeemers).toEqual(redeemers);
    expect(await store.load('m-used')).toEqual(evolveAll(null, await store.events('m-used')));

    const lanes = laneStore(base);
    expect((await lanes.policy('serious', 1))?.aids).toEqual(DEFAULT_AIDS);
    expect((await lanes.versions('serious')).map((v) => v.policy)).toEqual([
      someVersion('serious', 1).policy,
    ]);
    expect(await matchLists(base).matches({ flagged: true }, null, 10)).toEqual([]);
  });
});
