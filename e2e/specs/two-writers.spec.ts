import { expect, test } from '@playwright/test';
import { Client } from 'pg';
import { anyFreePort } from '@/lib/practice/free-port';
import { makeCrashDesk } from '../crash/crash-desk';
import { tryPush } from '../crash/faults/try-push';
import { newWork } from '../crash/new-work';
import { startServer } from '../crash/server';
import { treeHead } from '../crash/tree-head';
import { clusterUrl, createDatabase } from '../support/postgres';

const MATCHES = 12;

test('two desks on one PostgreSQL database keep one log', async () => {
  test.skip(!clusterUrl(), 'no PostgreSQL was found');
  test.setTimeout(300_000);
  const database = await createDatabase();
  const desk = await makeCrashDesk({ databaseUrl: database.url });
  const other = { ...desk, url: `http://localhost:${await anyFreePort()}` };
  const servers = [await desk.start(0), startServer(other.url, desk.env)];
  const client = new Client({ connectionString: database.url });
  try {
    await client.connect();
    for (const server of servers) await server.open();
    const works = [await newWork(desk, 1), await newWork(other, 2)];
    await Promise.all(
      works.map(async (work, n) => {
        for (let m = 0; m < MATCHES; m += 1) expect(await tryPush(work, `desk-${n}-${m}`)).toBe('taken');
      }),
    );
    const count = async (sql: string) => Number((await client.query(sql)).rows[0]?.n);
    const logged = () => count('select count(*) as n from log_leaves where chain like $$match:%$$');
    const events = await count('select count(*) as n from match_events');
    expect(events).toBeGreaterThanOrEqual(2 * MATCHES);
    await expect.poll(logged, { timeout: 60_000 }).toBe(events);
    // One transaction, one view: leaves may still come, of both.
    await client.query('begin isolation level repeatable read');
    const leaves = (await client.query<{ hash: string }>('select hash from log_leaves order by idx')).rows;
    const [head] = (await client.query<{ size: number; root: string }>('select size, root from log_head'))
      .rows;
    await client.query('commit');
    expect(Number(head?.size)).toBe(leaves.length);
    expect(treeHead(leaves.map(({ hash }) => Buffer.from(hash, 'hex'))).toString('hex')).toBe(head?.root);
    expect(await count('select count(*) as n from log_faults')).toBe(0);
  } finally {
    await client.end();
    for (const server of servers) await server.stop();
    await desk.remove();
    await database.drop();
  }
});
