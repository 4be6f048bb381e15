import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest, sampleState } from '@/db/conformance/match-samples';
import { APP_ROLE } from '@/db/postgres-role';
import { openStores } from '@/db/stores';
import { clusterUrl, createDatabase, type TestDatabase } from '@/e2e/support/postgres';

describe('opening the stores', () => {
  it('makes a folder that only its owner may read, and finds everything again', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'desk-stores-'));
    const dataDir = join(parent, 'data');
    const first = await openStores({ dataDir, databaseUrl: null });
    await first.desk.ping();
    const change = ingest(sampleState('kept'));
    expect(await first.matches.save(change)).toBe('saved');
    await first.close();
    expect(statSync(dataDir).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, 'desk.db')).mode & 0o077).toBe(0);
    const second = await openStores({ dataDir, databaseUrl: null });
    expect(await second.matches.load('kept')).toEqual(change.after);
    await second.close();
    rmSync(parent, { recursive: true });
  });
});

describe.skipIf(!clusterUrl())('opening the stores on PostgreSQL', () => {
  let database: TestDatabase;
  const login = `desk_${Math.random().toString(36).slice(2)}`;
  const owner = async (sql: string) => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  // A cluster may ask for passwords; the throwaway logins have one either way.
  const as = (name: string) => Object.assign(new URL(database.url), { username: name, password: login }).href;
  beforeAll(async () => {
    database = await createDatabase();
    await owner(
      `create role ${login} login password '${login}'; create role ${login}_owner login password '${login}'`,
    );
    await owner(`grant all on schema public to ${login}_owner`);
    await owner(
      `do $$ begin execute 'alter database ' || quote_ident(current_database()) || ' owner to ${login}_owner'; end $$`,
    );
  });
  afterAll(async () => {
    const roles = [`${login}_owner`, login];
    await owner(`reassign owned by ${roles.join(', ')} to current_user; drop owned by ${roles.join(', ')}`);
    await owner(`drop role ${roles.join(', ')}`);
    await database.drop();
  });

  it('warns a login that owns the log and may not give its rights up', async () => {
    // The role may be there from another desk of the cluster; this login is not in it.
    await owner(`do $$ begin create role ${APP_ROLE} nologin; exception when others then null; end $$`);
    const told: string[] = [];
    const databaseUrl = as(`${login}_owner`);
    const stores = await openStores({ dataDir: '', databaseUrl, warn: (text) => told.push(text) });
    await stores.close();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('not protected');
  });

  it('lets a plain login work on what another login migrated, from several processes at once', async () => {
    const told: string[] = [];
    const config = {
      dataDir: '',
      databaseUrl: as(login),
      migrateUrl: database.url,
      warn: (text: string) => told.push(text),
    };
    const [one, two, three] = await Promise.all([openStores(config), openStores(config), openStores(config)]);
    const change = ingest(sampleState('shared'));
    expect(await one.matches.save(change)).toBe('saved');
    expect(await two.matches.load('shared')).toEqual(change.after);
    await Promise.all([one.close(), two.close(), three.close()]);
    expect(told).toEqual([]);
    const plain = new pg.Client({ connectionString: as(login) });
    await plain.connect();
    await expect(plain.query('delete from match_events')).rejects.toThrow('permission denied');
    await expect(plain.query('update votes set reasons = $1', [''])).rejects.toThrow('permission denied');
    await plain.end();
  });
});
