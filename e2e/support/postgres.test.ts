import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { clusterUrl, createDatabase, type TestDatabase } from './postgres';

const made: TestDatabase[] = [];
afterEach(async () => {
  for (const database of made.splice(0)) await database.drop();
});

const tablesOf = async (url: string, sql: string): Promise<number> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
    const { rows } = await client.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'");
    return rows.length;
  } finally {
    await client.end();
  }
};

describe.skipIf(clusterUrl() === undefined)('databases for tests', () => {
  it('are made side by side, and are strangers to each other', async () => {
    const [one, two] = await Promise.all([createDatabase(), createDatabase()]);
    made.push(one, two);
    expect(await tablesOf(one.url, 'CREATE TABLE match (id text)')).toBe(1);
    expect(await tablesOf(two.url, 'SELECT 1')).toBe(0);
  });

  it('vanish when dropped, even under an open connection', async () => {
    const database = await createDatabase();
    const left = new Client({ connectionString: database.url });
    left.on('error', () => undefined);
    await left.connect();
    await database.drop();
    await expect(tablesOf(database.url, 'SELECT 1')).rejects.toThrow('does not exist');
    await left.end().catch(() => undefined);
  });
});
